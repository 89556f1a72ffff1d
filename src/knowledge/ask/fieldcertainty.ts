import type { Evidence } from './evidence.ts'
import { needOf } from './expected.ts'
import { leftOpenBy } from './leftopen.ts'
import type { Signs } from './signs.ts'

/** What speaks for or against an answer to a question of the field, made of the signs and of what they say together. */
export const fieldSignNames = [
  'covered',
  'coveredFirst',
  'told',
  'toldWell',
  'ownWords',
  'asked',
  'apart',
  'apartName',
  'apartCount',
  'gapAlone',
  'lacksSubject',
  'lacksNumber',
  'unknown',
  'aheadOfFifth',
  'manyThings',
  'detail',
  'detailTold',
  'detailApart',
  'gapHere',
  'gapHereClearly',
  'detailGapHere',
  'gapHereOver',
  'ofOwnPlace',
  'ahead',
  'best',
  'asksWho',
  'asksHowMany',
  'asksWhen',
  'asksCost',
  'asksHow',
] as const
export type FieldSigns = Record<(typeof fieldSignNames)[number], number>

/** What stands under just this question was written to answer it, whatever is left open beside it. */
const justThis = 0.9

/**
 * Also of the form of the question: who asks how to do something is seldom asking for what stands nowhere. Not whether it
 * begins with "which": of our own questions many that do are answered by nothing, of others' questions few.
 */
export function fieldSignsOf(signs: Signs, evidence: Evidence): FieldSigns {
  const { question } = evidence
  const open = leftOpenBy(evidence)
  const gapHere = signs.asked < justThis ? open.gapHere : 0
  const detail = needOf(question) === undefined ? 0 : 1
  const asks = (form: RegExp) => (form.test(question) ? 1 : 0)
  return {
    ...signs,
    toldWell: signs.told ** 2,
    detail,
    detailTold: detail * signs.told,
    detailApart: detail * signs.apart,
    ...open,
    gapHere,
    gapHereClearly: gapHere ** 2,
    detailGapHere: detail * gapHere ** 2,
    gapHereOver: Math.max(0, gapHere - signs.ownWords),
    asksWho: asks(/^(?:hvem|kven|who)(?!\p{L})/iu),
    asksHowMany: asks(/^(?:hvor|kor|how) (?:mange|many)(?!\p{L})/iu),
    asksWhen: asks(/^(?:når|kva tid|when)(?!\p{L})/iu),
    asksCost: asks(/(?<!\p{L})(?:koster|kostar|costs?|tjener|tener|lønn|løn)(?!\p{L})/iu),
    asksHow: asks(/^(?:hvordan|korleis|how (?:do|can|should))(?!\p{L})/iu),
  }
}

/**
 * What each counts for. Learned from our own questions over the shipped documents, each of them once more with the passages
 * taken away that answer it, and from questions that nothing there answers, by `node test/bench/learn-refusal.ts`, which
 * prints these lines and how they do on questions that they were not learned from.
 */
const weights: FieldSigns = {
  covered: 0.02,
  coveredFirst: 0.64,
  told: 0.91,
  toldWell: 1.18,
  ownWords: 0.29,
  asked: 1.95,
  apart: -0.41,
  apartName: -1.56,
  apartCount: -0.93,
  gapAlone: -0.95,
  lacksSubject: -0,
  lacksNumber: -2.02,
  unknown: 0.3,
  aheadOfFifth: 0.33,
  manyThings: 1.23,
  detail: -0.57,
  detailTold: 0.5,
  detailApart: -0.42,
  gapHere: -0.41,
  gapHereClearly: -1.3,
  detailGapHere: -1.54,
  gapHereOver: -1.17,
  ofOwnPlace: -0.53,
  ahead: -0.61,
  best: -0.91,
  asksWho: -0.35,
  asksHowMany: -0.67,
  asksWhen: 0.81,
  asksCost: -0.93,
  asksHow: 0.04,
}
/** So much must speak for an answer: somewhat less than what `learn-refusal.ts` prints, for who is turned away wrongly asks no more. */
const enough = 0.88

/** Above zero where more speaks for an answer than against it. */
export function fieldCertainty(signs: FieldSigns): number {
  return fieldSignNames.reduce((sum, name) => sum + weights[name] * signs[name], -enough)
}
