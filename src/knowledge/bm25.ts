import { at, raise } from './numbers.ts'
import type { Uses } from './postings.ts'

/** Places of one level (sentences, passages or documents) with their lengths in terms. */
export interface Level {
  lengths: Float32Array
  meanLength: number
}

export interface Saturation {
  /** How soon more of the same term counts no more. */
  k1: number
  /** How much a long place is held back, 0 to 1. */
  b: number
}

export function levelOf(lengths: Float32Array): Level {
  const sum = lengths.reduce((total, length) => total + length, 0)
  return { lengths, meanLength: Math.max(1, sum / Math.max(1, lengths.length)) }
}

/** Adds what one term of a question is worth in each place, by Okapi BM25. */
export function addTerm(
  scores: Float32Array,
  uses: Uses,
  how: { weight: number; level: Level; saturation: Saturation },
): void {
  const { weight, level, saturation } = how
  const { k1, b } = saturation
  const rarity = Math.log(1 + (scores.length - uses.places.length + 0.5) / (uses.places.length + 0.5))
  const gain = weight * rarity * (k1 + 1)
  for (let i = 0; i < uses.places.length; i++) {
    const place = at(uses.places, i)
    const count = at(uses.counts, i)
    const relativeLength = at(level.lengths, place) / level.meanLength
    raise(scores, place, (gain * count) / (count + k1 * (1 - b + b * relativeLength)))
  }
}
