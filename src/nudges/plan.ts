import { daysAfter, nextWorkday } from '../domain/workdays.ts'
import {
  type Choice,
  countsInTheWeek,
  isEntitled,
  isFor,
  isRemindedWith,
  mostAWeek,
  type Profile,
} from './choose.ts'
import { dueOn, putOff, type Step } from './due.ts'
import type { Kind } from './occasion.ts'
import { mondayOf } from './recurrence.ts'

/** What is known of a member when it is decided what they are reminded of. */
export interface Reminded {
  profile: Profile
  /** All in one message on Monday. */
  digest: boolean
  choices: Choice[]
  stopped: Kind[]
  /** Whether this step, or this week's digest, has been sent. */
  wasSent(step: Step | 'digest'): boolean
  /** Reminders of this week so far, those that count. */
  sentThisWeek: number
}

export interface Reminders {
  /** One message each. */
  single: Step[]
  /** One message for all of them. */
  digest: Step[]
  /** Due, and kept for another week because this one is full. */
  held: Step[]
}

/**
 * What a member is to be reminded of on a working day. `underWay` are the steps to each date, to the end of the week:
 * a digest tells on Monday what would come one by one until Sunday. The soonest dates come first.
 */
export function remindersFor(member: Reminded, underWay: Step[][], today: string): Reminders {
  const theirs = underWay.filter((steps) => concerns(steps, member)).map((steps) => stepsOf(steps, member))
  const monday = mondayOf(today)
  const gathers = member.digest && !member.wasSent('digest')
  const isAlone = (steps: Step[]) => !member.digest || isPutOffIntoWeek(steps, monday)
  const alone = theirs.filter((steps) => isAlone(steps) || (!gathers && isBefore(steps, monday)))
  const gathered = gathers ? theirs.filter((steps) => !isAlone(steps)) : []
  return {
    ...within(duePast(alone, today, member), mostAWeek - member.sentThisWeek),
    digest: duePast(gathered, daysAfter(monday, 6), member),
  }
}

function concerns([first]: Step[], { profile, choices, stopped }: Reminded): boolean {
  if (first === undefined) return false
  const { id, kind, audience } = first.occasion
  const interest = choices.find(({ occasion }) => occasion === id)?.interest
  const isTheirs = isFor(audience, profile) && isEntitled(first.occasion, choices)
  return !stopped.includes(kind) && isTheirs && isRemindedWith(interest)
}

function stepsOf(steps: Step[], { choices }: Reminded): Step[] {
  const until = choices.find(({ occasion }) => occasion === steps[0]?.occasion.id)?.putOffUntil
  return until === undefined ? steps : putOff(steps, until)
}

function isPutOffIntoWeek(steps: Step[], monday: string): boolean {
  return steps.some(({ name, on }) => name.startsWith('snoozed') && on >= monday)
}

/** A date that would be past when the next digest comes. */
function isBefore([first]: Step[], monday: string): boolean {
  return first !== undefined && first.occurrence.date <= nextWorkday(daysAfter(monday, 7))
}

function duePast(all: Step[][], day: string, { wasSent }: Reminded): Step[] {
  return all
    .flatMap((steps) => dueOn(steps, day) ?? [])
    .filter((step) => !wasSent(step))
    .sort(
      (one, other) =>
        one.occurrence.date.localeCompare(other.occurrence.date) ||
        one.occasion.id.localeCompare(other.occasion.id),
    )
}

/** What the week has room for; own dates and what was put off to today come in any case. */
function within(due: Step[], room: number): { single: Step[]; held: Step[] } {
  const counting = due.filter(({ occasion, name }) => countsInTheWeek(occasion.kind, name))
  const held = new Set(counting.slice(Math.max(0, room)))
  return { single: due.filter((step) => !held.has(step)), held: [...held] }
}
