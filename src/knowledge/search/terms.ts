import type { Splitter } from '../words/compounds.ts'
import { stemOf } from '../words/stem.ts'
import type { Weighted } from './field.ts'

/** A part says less than the word: at full weight, passages win that share no more than a part. */
const partWeight = 0.4

/** The stem of a word, and those of its parts. */
export function stemsOf(word: string, split: Splitter): Weighted[] {
  const parts = split(word).map((part) => ({ term: stemOf(part), weight: partWeight }))
  return [{ term: stemOf(word), weight: 1 }, ...parts]
}
