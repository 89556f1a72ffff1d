import { needOf } from './expected.ts'
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
  'gap',
  'gapAlone',
  'gapClearly',
  'gapOver',
  'lacksSubject',
  'lacksNumber',
  'unknown',
  'aheadOfFifth',
  'manyThings',
  'detail',
  'detailTold',
  'detailApart',
  'detailGap',
  'detailGapOver',
  'asksWho',
  'asksHowMany',
  'asksWhen',
  'asksCost',
  'asksHow',
] as const
export type FieldSigns = Record<(typeof fieldSignNames)[number], number>

/**
 * Also of the form of the question: who asks how to do something is seldom asking for what stands nowhere. Not whether it
 * begins with "which": of our own questions many that do are answered by nothing, of others' questions few.
 */
export function fieldSignsOf(signs: Signs, question: string): FieldSigns {
  const detail = needOf(question) === undefined ? 0 : 1
  const asks = (form: RegExp) => (form.test(question) ? 1 : 0)
  const gapOver = signs.gapAlone - signs.ownWords
  return {
    ...signs,
    toldWell: signs.told ** 2,
    gapClearly: signs.gapAlone ** 2,
    gapOver,
    detail,
    detailTold: detail * signs.told,
    detailApart: detail * signs.apart,
    detailGap: detail * signs.gapAlone,
    detailGapOver: detail * gapOver,
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
  covered: 0.59,
  coveredFirst: -0.53,
  told: 1.74,
  toldWell: 1.33,
  ownWords: 0.14,
  asked: 0.54,
  apart: -0.5,
  apartName: -2.82,
  apartCount: -1.14,
  gap: -1.59,
  gapAlone: -0.08,
  gapClearly: -1.89,
  gapOver: -0.21,
  lacksSubject: -0.06,
  lacksNumber: -3.6,
  unknown: 0.18,
  aheadOfFifth: 1.28,
  manyThings: 1.49,
  detail: -0.6,
  detailTold: 0.84,
  detailApart: -0.24,
  detailGap: -3.27,
  detailGapOver: -1.21,
  asksWho: -0.63,
  asksHowMany: -1.13,
  asksWhen: 0.62,
  asksCost: -1.19,
  asksHow: 0.31,
}
/** So much must speak for an answer. */
const enough = 0.53

/** Above zero where more speaks for an answer than against it. */
export function fieldCertainty(signs: FieldSigns): number {
  return fieldSignNames.reduce((sum, name) => sum + weights[name] * signs[name], -enough)
}
