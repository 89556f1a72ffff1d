import type { Instant } from '../domain/time.ts'
import { osloClock } from '../domain/workdays.ts'
import { dueOn, stepsTo } from './due.ts'
import { endOf, type Occasion } from './occasion.ts'

/** Shorter than this nobody notices that nothing ran. In milliseconds. */
const noticeable = 15 * 60_000

/**
 * The reminders that fell due while nothing ran and that help nobody any more: the date is over, or a later reminder
 * of it is due. What still helps is not in it; that is sent late.
 */
export function missedBetween(
  calendar: Occasion[],
  before: Instant,
  now: Instant,
): { kind: string; reason: string }[] {
  if (now - before < noticeable) return []
  const [then, today] = [osloClock(before).date, osloClock(now).date]
  return calendar
    .filter(({ standing }) => standing === 'confirmed')
    .flatMap((occasion) =>
      occasion.occurrences.flatMap((occurrence) => {
        const end = endOf(occurrence)
        if (end <= before) return []
        const steps = stepsTo(occasion, occurrence)
        const late = end > now && occurrence.date >= today ? dueOn(steps, today) : undefined
        return steps
          .filter((step) => step.on > then && step.on < today && step !== late)
          .map(({ name }) => ({
            kind: 'missed',
            reason: `${occasion.id} ${occurrence.date}: the reminder ${name} days before fell while nothing ran`,
          }))
      }),
    )
}
