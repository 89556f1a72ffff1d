import { isGap } from '../words/telling.ts'
import type { Ranked } from './rank.ts'

/** A gap that holds less of the question is another gap; the best unit of all may hold somewhat less. */
const leastMissing = { asBest: 0.5, asAny: 0.75 }
/** A gap that holds little more than what is told beside it, is beside the point. */
const clearly = 0.1

/** Whether the documents say themselves that their sources leave this open; `told` is what else they hold of it. */
export function isSaidToBeMissing(ranked: Ranked[], told: number): boolean {
  const gaps = ranked.filter(({ unit }) => isGap(unit.text))
  const missing = Math.max(0, ...gaps.map(({ covers }) => covers))
  const best = gaps[0] !== undefined && gaps[0] === ranked[0] ? gaps[0].covers : 0
  return (
    (missing >= leastMissing.asAny && missing > told + clearly) ||
    (best >= leastMissing.asBest && best >= told)
  )
}
