import type { Instant } from '../domain/time.ts'
import type { Choice } from './choose.ts'
import type { Kind, Occasion } from './occasion.ts'

/** A reminder that was put in the outbox, or told in a digest. One row each: none is sent twice. */
export interface Nudged {
  member: string
  occasion: string
  kind: Kind
  /** The date that it is about. */
  occurrence: string
  /** Name of the step: `7`, `snoozed-2026-12-01`, `change-3`. */
  step: string
  /** The Monday of the week in which it was sent. */
  week: string
  /** Whether it counts in what a member gets in a week. */
  counts: boolean
  at: Instant
}

/** A date that was moved in the calendar. */
export interface Moved {
  number: number
  occasion: string
  from: string
  to: string
  at: Instant
}

/** Something found at a source, or proposed by an adviser. Until an adviser confirms it nobody else sees it. */
export interface Draft {
  occasion: Occasion
  /** The address or name of the source that it came from. */
  from: string
  /** `held`: the source changed all its dates at once, so it is probably broken. */
  state: 'draft' | 'held' | 'confirmed' | 'refused'
  /** When it came, or changed. */
  at: Instant
  /** What the source says now, where that is not what was confirmed: an adviser has yet to say which holds. */
  proposed?: { occasion: Occasion; held: boolean }
  /** A hash of what the source said last: said again, it is no news. */
  said?: string
}

export interface NudgeStore {
  /** A member's own dates, or everybody's with the member that each belongs to. */
  ownOf(member: string): Promise<Occasion[]>
  allOwn(from: string): Promise<{ member: string; occasion: Occasion }[]>
  addOwn(member: string, occasion: Occasion): Promise<void>
  /** True when there was one. */
  removeOwn(member: string, id: string): Promise<boolean>

  choicesOf(member: string): Promise<Choice[]>
  allChoices(): Promise<Map<string, Choice[]>>
  /** Keeps what is given beside what was said before. */
  choose(member: string, choice: Choice): Promise<void>

  /** Kinds that a member wants nothing of. */
  stoppedBy(member: string): Promise<Kind[]>
  allStopped(): Promise<Map<string, Kind[]>>
  stop(member: string, kind: Kind, stopped: boolean): Promise<void>

  /** Keeps it; false when it was there already, so that it must not be sent. */
  nudge(nudged: Nudged): Promise<boolean>
  /** Of every date from `from` on. */
  nudgedSince(from: string): Promise<Nudged[]>
  /** How many that count each member got in the week of a Monday. */
  inTheWeek(monday: string): Promise<Map<string, number>>
  /** The last that a member was reminded of. */
  lastNudged(member: string): Promise<Nudged | undefined>

  /** The date that each was last known to fall on. */
  knownDates(): Promise<Map<string, string>>
  know(occasion: string, date: string): Promise<void>
  move(moved: Omit<Moved, 'number'>): Promise<void>
  movedSince(at: Instant): Promise<Moved[]>

  /** When reminders were last looked after. */
  lastRun(): Promise<Instant | undefined>
  ran(at: Instant): Promise<void>

  drafts(): Promise<Draft[]>
  draft(id: string): Promise<Draft | undefined>
  keepDraft(draft: Draft): Promise<void>

  /** Whose calendar a secret address is, by its hash. */
  memberOfFeed(hash: string): Promise<string | undefined>
  openFeed(member: string, hash: string): Promise<void>

  /**
   * What a member has ticked off on the year wheel, for the month that it was due in (`2026-11`), or before a meeting,
   * for its date.
   */
  tickedOff(member: string): Promise<{ item: string; month: string }[]>
  tickOff(member: string, item: string, month: string): Promise<void>
  /** Of everybody, the items by member. */
  allTickedOff(): Promise<Map<string, string[]>>

  forget(member: string): Promise<void>
}
