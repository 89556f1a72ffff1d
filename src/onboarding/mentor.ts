import { daysAfter } from '../domain/workdays.ts'
import type { Reason } from './matching.ts'

/** Where two have come to. Only `introduced` knows the other; `ended` is kept so that no two are matched again. */
export type PairState = 'confirmed' | 'introduced' | 'paused' | 'ended'
export const sides = ['mentor', 'mentee'] as const
export type Side = (typeof sides)[number]

/** A proposal that an adviser has confirmed, and what has come of it. */
export interface Pair {
  id: string
  mentor: string
  mentee: string
  reasons: Reason[]
  state: PairState
  /** What each has said to the proposal; with how to be reached, until both are introduced. */
  yes: Partial<Record<Side, string>>
  /** The day of the introduction, as `2026-11-30`. */
  introduced?: string | undefined
  /** The last check-in that both were asked at, from 1. */
  asked?: number
}

/** After two, six and twelve weeks both are asked how it goes. */
const checkInsAfterDays = [14, 42, 84]

/** The check-ins of a pair that are due, by number from 1. Nothing while they pause. */
export function checkInsDue({ state, introduced }: Pair, today: string): number[] {
  if (state !== 'introduced' || introduced === undefined) return []
  return checkInsAfterDays
    .map((days, at) => ({ number: at + 1, date: daysAfter(introduced, days) }))
    .filter(({ date }) => date <= today)
    .map(({ number }) => number)
}

export function sideOf(pair: Pair, member: string): Side | undefined {
  if (pair.mentor === member) return 'mentor'
  return pair.mentee === member ? 'mentee' : undefined
}

/** The pair after one of them has said yes. Both are introduced when the other has said so too. */
export function afterYes(pair: Pair, side: Side, { reach, today }: { reach: string; today: string }): Pair {
  const yes = { ...pair.yes, [side]: reach }
  const both = yes.mentor !== undefined && yes.mentee !== undefined
  return both ? { ...pair, yes, state: 'introduced', introduced: today } : { ...pair, yes }
}
