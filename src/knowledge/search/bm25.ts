import { at } from './numbers.ts'
import type { Uses } from './postings.ts'

/** The places of one level (sentences, passages or documents), and how what stands in them is weighed. */
export interface Level {
  /** How soon more of the same term counts no more. */
  k1: number
  /** For each place: how much of a term is half of what it can be worth there; more in a long place. */
  halves: Float32Array
}

/** `lengths` are in terms; `b` is how much a long place is held back, from 0 to 1. */
export function levelOf(lengths: Float32Array, { k1, b }: { k1: number; b: number }): Level {
  const sum = lengths.reduce((total, length) => total + length, 0)
  const mean = Math.max(1, sum / Math.max(1, lengths.length))
  return { k1, halves: lengths.map((length) => k1 * (1 - b + (b * length) / mean)) }
}

/** How little a term is to be expected that stands in so many of all places. */
export function rarityOf(uses: number, places: number): number {
  return Math.log(1 + (places - uses + 0.5) / (uses + 0.5))
}

/** The most that a term is worth in a place, however often it stands there. */
export function gainOf(uses: number, { weight, level }: { weight: number; level: Level }): number {
  return weight * rarityOf(uses, level.halves.length) * (level.k1 + 1)
}

/** Adds what a term is worth that stands in a place `count` times (Okapi BM25). */
export function addUse(
  scores: Float32Array,
  place: number,
  { gain, count, level }: { gain: number; count: number; level: Level },
): void {
  scores[place] = (scores[place] ?? 0) + (gain * count) / (count + (level.halves[place] ?? 0))
}

/** Adds what one term of a question is worth in each place where it stands. */
export function addTerm(
  scores: Float32Array,
  { places, tenths }: Uses,
  { weight, level }: { weight: number; level: Level },
): void {
  const gain = gainOf(places.length, { weight, level })
  for (let i = 0; i < places.length; i++)
    addUse(scores, at(places, i), { gain, count: at(tenths, i) / 10, level })
}
