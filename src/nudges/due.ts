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

/** Every step to a date, in the order of their days. */
export function stepsTo(occasion: Occasion, occurrence: Occurrence): Step[] {
  return occasion.lead.map((days) => ({
    occasion,
    occurrence,
    name: String(days),
    on: dayFor(occurrence.date, days),
  }))
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

/** When a member has put a date off, only what comes from that day on, and a step on the day itself. */
export function putOff(steps: Step[], until: string): Step[] {
  const [first] = steps
  if (first === undefined) return []
  const snoozed: Step = { ...first, name: `snoozed-${until}`, on: nextWorkday(until) }
  const rest = steps.filter(({ on }) => on > snoozed.on)
  return snoozed.on > first.occurrence.date ? rest : [snoozed, ...rest]
}

/** The step that is due on a day: the last that has fallen due. An earlier one that was missed is of no use any more. */
export function dueOn(steps: Step[], day: string): Step | undefined {
  return steps.filter(({ on }) => on <= day).at(-1)
}

/** The steps to every date that is not over and can be reminded of: confirmed, and begun on by `day`. */
export function stepsUnderWay(occasions: Occasion[], { now, day }: { now: Instant; day: string }): Step[][] {
  return occasions
    .filter(({ standing }) => standing === 'confirmed')
    .flatMap((occasion) =>
      occasion.occurrences
        .filter((occurrence) => endOf(occurrence) > now && isNear(occasion, occurrence, day))
        .map((occurrence) => stepsTo(occasion, occurrence)),
    )
    .filter((steps) => dueOn(steps, day) !== undefined)
}

/** No stretch of days of rest moves a step by more than this. */
const mostMovedDays = 40

function isNear({ lead: [longest = 0] }: Occasion, { date }: Occurrence, day: string): boolean {
  return daysAfter(date, -longest - mostMovedDays) <= day
}
