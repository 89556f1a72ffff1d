import type { Signals } from './signals.ts'

/**
 * What each signal of a good passage counts for. Learned from 1,900 questions over 715 documents by
 * `node test/bench/learn.ts ../shared/bench`, which prints these lines and how they do on documents that they were not
 * learned from.
 */
export const weights: Signals = {
  firstSum: 0.42,
  bestSentence: 0.1,
  holdsKind: 0.04,
  document: 0.13,
  labels: 0.06,
  pieces: 0.06,
  likeWords: 0.19,
}
