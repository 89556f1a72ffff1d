import { type Signs, signNames } from './signs.ts'

/**
 * What each sign counts for, of questions that are hardly of the field. Learned from 1,900 questions that the
 * documents at hand answer and 120 that they do not, by `node test/bench/learn-confidence.ts ../shared/bench`, which
 * prints these lines and how they do on questions that they were not learned from.
 */
const weights: Signs = {
  covered: 1.15,
  coveredFirst: 1.06,
  told: 0.98,
  ownWords: 0.29,
  lacksHeaviest: -0.08,
  lacksSubject: 0,
  lacksNumber: -1.32,
  lacksName: -2.02,
  lacksKind: 0.15,
  unknown: -0.01,
  gap: 0,
  gapAlone: 0,
  asked: 0,
  apart: 0,
  apartName: 0,
  apartCount: 0,
  manyThings: 0.4,
  aheadOfSecond: 1.93,
  aheadOfFifth: 2.61,
  ofField: 0.71,
}
/** So much must speak for an answer: of the 700 questions as written, 3 of 100 are then turned away that have one. */
const enough = 2.95

/** Above zero where more speaks for an answer than against it. */
export function certainty(signs: Signs): number {
  return signNames.reduce((sum, name) => sum + weights[name] * signs[name], -enough)
}
