import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { atOslo, daysAfter } from '../domain/workdays.ts'

export const kinds = ['deadline', 'grant', 'hearing', 'reporting', 'event', 'duty'] as const

/** What a date is of. `own`: entered by the member for themselves. */
export type Kind = (typeof kinds)[number] | 'own'

/**
 * `confirmed`: a source gives the date. `expected`: general practice or a pattern; shown as such, and nobody is
 * reminded of it. `expired`: over, and whether it comes again is not known.
 */
export const standings = ['confirmed', 'expected', 'expired'] as const
export type Standing = (typeof standings)[number]

/** Whom a date concerns; what is left out concerns everybody. */
export interface Audience {
  roles?: string[]
  sizes?: string[]
  regions?: string[]
}

/** One day of the calendar, or several, that something falls on. */
export interface Occurrence {
  /** As `2026-04-22`. */
  date: string
  /** The last day of several. */
  last?: string
  /** On Norwegian clocks, as `12:00`; without one the whole day counts. */
  time?: string
}

/** A deadline, a grant, an event: what it is, and when. */
export interface Occasion {
  id: string
  kind: Kind
  title: Record<Language, string>
  /** What is to be known or done. */
  detail?: Record<Language, string>
  /** What is known of the next time, where this one is over. */
  next?: Record<Language, string>
  /** The id of the grant that this follows from: only whoever got it is reminded. */
  of?: string
  /** In order, at least one. */
  occurrences: Occurrence[]
  standing: Standing
  audience: Audience
  /** Days before the date on which it is reminded of, longest first. */
  lead: number[]
  /** In words. */
  source: string
  /** The day that the source was read. */
  checked: string
  link?: string
  /** What people call it, in lower case. */
  words: string[]
}

/** When it is over: at its time, or when its last day is. */
export function endOf({ date, last = date, time }: Occurrence): Instant {
  return last === date && time !== undefined ? atOslo(date, time) : atOslo(daysAfter(last, 1), '00:00')
}

/** The first occurrence that is not over at `now`. */
export function coming(occasion: Occasion, now: Instant): Occurrence | undefined {
  return occasion.occurrences.find((occurrence) => endOf(occurrence) > now)
}

/** How a date stands at `now`, with the occurrence that is meant: the coming one, else the last that was. */
export function stateAt(occasion: Occasion, now: Instant): { standing: Standing; occurrence: Occurrence } {
  const next = coming(occasion, now)
  if (next && occasion.standing !== 'expired') return { standing: occasion.standing, occurrence: next }
  const last = occasion.occurrences.at(-1)
  if (last === undefined) throw new Error(`${occasion.id} never occurs`)
  return { standing: 'expired', occurrence: last }
}

/** Dates by when they come, the soonest first; then by id, so that the order is always the same. */
export function bySoonest(now: Instant) {
  const dateOf = (occasion: Occasion) => stateAt(occasion, now).occurrence.date
  return (one: Occasion, other: Occasion): number =>
    dateOf(one).localeCompare(dateOf(other)) || one.id.localeCompare(other.id)
}
