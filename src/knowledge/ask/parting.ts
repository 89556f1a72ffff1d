import type { Found } from '../search/search.ts'
import { isGap } from '../words/telling.ts'
import { linesOf } from './units.ts'

/** What was found, best first: what tells something, and what says that the sources leave something open. */
export interface Parted {
  telling: Found[]
  gaps: Found[]
}

/** So many passages are looked through, since gaps stand far down beside what holds the same words and tells something. */
export const lookedThrough = 50
/** An answer is made of so many passages. */
const mostTelling = 8
const mostGaps = 8
/** A passage with more gaps than this among its lines was written to say what is missing. */
const mostGapLines = 0.5

export function partFound(found: Found[]): Parted {
  return {
    telling: found.filter(({ passage }) => !saysWhatIsMissing(passage)).slice(0, mostTelling),
    gaps: found.filter(({ passage }) => saysWhatIsMissing(passage)).slice(0, mostGaps),
  }
}

const known = new WeakMap<Found['passage'], boolean>()

function saysWhatIsMissing(passage: Found['passage']): boolean {
  const before = known.get(passage)
  if (before !== undefined) return before
  const lines = passage.blocks.flatMap(linesOf)
  const says = lines.filter(isGap).length > mostGapLines * lines.length
  known.set(passage, says)
  return says
}
