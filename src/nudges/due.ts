import type { Instant } from '../domain/time.ts'
import { daysAfter, nextWorkday, workdayUpTo } from '../domain/workdays.ts'
import { endOf, type Occasion, type Occurrence } from './occasion.ts'

/** One reminder on the way to a date. */
export interface Step {
  occasion: Occasion
  occurrence: Occurrence
  /** What tells it from the other steps to the same date: `7` (days before), or `snoozed-2026-12-01`. */
  name: string
  /** The day on which it falls due: a working day, before the date itself unless it is meant for that day. */
  on: string
}

const known = new WeakMap<Occurrence, Step[]>()

/** Every step to a date, in the order of their days. Worked out once for each date that was read. */
export function stepsTo(occasion: Occasion, occurrence: Occurrence): Step[] {
  const steps =
    known.get(occurrence) ??
    occasion.lead.map((days) => ({
      occasion,
      occurrence,
      name: String(days),
      on: dayFor(occurrence.date, days),
    }))
  known.set(occurrence, steps)
  return steps
}

/**
 * The working day for a reminder so many days before a date. One that falls on a day of rest waits for the next
 * working day, unless the date would be there by then: then it comes on the working day before.
 */
function dayFor(date: string, days: number): string {
  const wanted = daysAfter(date, -days)
  const later = nextWorkday(wanted)
  return days > 0 && later >= date ? workdayUpTo(wanted) : later
}

/**
 * When a member has put a date off until a day, only what comes from that day on, and a step on the day itself. It is
 * the first occurrence from that day on that was put off, not what comes again later.
 */
export function putOff(steps: Step[], until: string): Step[] {
  const [first] = steps
  if (first === undefined) return []
  const { occasion, occurrence } = first
  if (occurrence.date < until) return []
  if (occasion.occurrences.find(({ date }) => date >= until)?.date !== occurrence.date) return steps
  const snoozed: Step = { occasion, occurrence, name: `snoozed-${until}`, on: nextWorkday(until) }
  const rest = steps.filter(({ on }) => on > snoozed.on)
  return snoozed.on > occurrence.date ? rest : [snoozed, ...rest]
}

/** The step that is due on a day: the last that has fallen due. An earlier one that was missed is of no use any more. */
export function dueOn(steps: Step[], day: string): Step | undefined {
  return steps.filter(({ on }) => on <= day).at(-1)
}

interface Looking {
  now: Instant
  today: string
  /** The last day that is looked at. */
  until: string
}

/**
 * The steps to every date that can be reminded of and is still to come: confirmed, the next of each, and what has
 * begun by `until`.
 */
export function stepsUnderWay(occasions: Occasion[], { now, today, until }: Looking): Step[][] {
  return occasions
    .filter(({ standing }) => standing === 'confirmed')
    .flatMap((occasion) => {
      const ahead = occasion.occurrences.filter((one) => isAhead(one, now, today))
      return ahead
        .map((occurrence) => stepsTo(occasion, occurrence))
        .filter((steps, at) => at === 0 || dueOn(steps, until) !== undefined)
    })
}

/** Only on the day itself does the time matter, and that is slow to work out. */
function isAhead(occurrence: Occurrence, now: Instant, today: string): boolean {
  return occurrence.date > today || (occurrence.date === today && endOf(occurrence) > now)
}
