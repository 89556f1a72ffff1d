import type { Signals } from './signals.ts'

/**
 * What each signal of a good passage counts for, as shares of one. Learned by `node test/bench/learn.ts <folder>` from
 * 1,900 questions over 715 documents and our own questions over the shipped ones; it prints these lines, and how they do
 * on documents that they were not learned from.
 */
export const weights: Signals = {
  firstSum: 0.53,
  bestSentence: 0.07,
  holdsKind: 0.03,
  document: 0.02,
  labels: 0.06,
  pieces: 0.07,
  likeWords: 0.21,
  question: 0.3,
  searchWords: 0.6,
  told: 0.15,
}
