import { at, raise } from './numbers.ts'
import type { Uses } from './postings.ts'

/** The places of one level (sentences, passages or documents), and how what stands in them is weighed. */
export interface Level {
  /** In terms. */
  lengths: Float32Array
  meanLength: number
  /** How soon more of the same term counts no more. */
  k1: number
  /** How much a long place is held back, from 0 to 1. */
  b: number
}

export function levelOf(lengths: Float32Array, { k1, b }: { k1: number; b: number }): Level {
  const sum = lengths.reduce((total, length) => total + length, 0)
  return { lengths, meanLength: Math.max(1, sum / Math.max(1, lengths.length)), k1, b }
}

/** How little a term is to be expected that stands in so many of all places. */
export function rarityOf(uses: number, places: number): number {
  return Math.log(1 + (places - uses + 0.5) / (uses + 0.5))
}

/** Adds what one term of a question is worth in each place where it stands (Okapi BM25). */
export function addTerm(
  scores: Float32Array,
  { places, tenths }: Uses,
  how: { weight: number; level: Level },
): void {
  const { weight, level } = how
  const { lengths, meanLength, k1, b } = level
  const gain = weight * rarityOf(places.length, lengths.length) * (k1 + 1)
  for (let i = 0; i < places.length; i++) {
    const place = at(places, i)
    const count = at(tenths, i) / 10
    const room = 1 - b + (b * at(lengths, place)) / meanLength
    raise(scores, place, (gain * count) / (count + k1 * room))
  }
}
