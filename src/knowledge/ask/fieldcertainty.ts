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
] as const
export type FieldSigns = Record<(typeof fieldSignNames)[number], number>

/** `isDetail`: a figure, a date or a name is asked for. */
export function fieldSignsOf(signs: Signs, isDetail: boolean): FieldSigns {
  const detail = isDetail ? 1 : 0
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
  }
}

/**
 * What each counts for. Learned from our own questions over the shipped documents, each of them once more with the passages
 * taken away that answer it, and from questions that nothing there answers, by `node test/bench/learn-refusal.ts`, which
 * prints these lines and how they do on questions that they were not learned from.
 */
const weights: FieldSigns = {
  covered: 0.88,
  coveredFirst: -0.34,
  told: 1.16,
  toldWell: 1.34,
  ownWords: -0.37,
  asked: -0.16,
  apart: -0.87,
  apartName: -1.87,
  apartCount: -0.7,
  gap: -0.61,
  gapAlone: -0.58,
  gapClearly: -1.68,
  gapOver: -0.2,
  lacksSubject: -0.13,
  lacksNumber: -2.48,
  unknown: 0.33,
  aheadOfFifth: 0.6,
  manyThings: 2.28,
  detail: -0.85,
  detailTold: -0.06,
  detailApart: 0.38,
  detailGap: -1.71,
  detailGapOver: -0.23,
}
/** So much must speak for an answer. */
const enough = 0

/** Above zero where more speaks for an answer than against it. */
export function fieldCertainty(signs: FieldSigns): number {
  return fieldSignNames.reduce((sum, name) => sum + weights[name] * signs[name], -enough)
}
