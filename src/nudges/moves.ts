import type { Instant } from '../domain/time.ts'
import { daysAfter } from '../domain/workdays.ts'
import type { Occasion } from './occasion.ts'
import type { Moved, NudgeStore } from './store.ts'

/** A date that was over for longer is a new round, not a moved date. */
const staleDays = 14

/** Notices which dates the calendar gives otherwise than before. What comes again has no one date that can move. */
export async function noteMoves(
  store: Pick<NudgeStore, 'knownDates' | 'know' | 'move'>,
  calendar: Occasion[],
  { now, today }: { now: Instant; today: string },
): Promise<void> {
  const known = await store.knownDates()
  for (const { id, occurrences } of calendar) {
    const [only, more] = occurrences
    if (only === undefined || more !== undefined) continue
    const before = known.get(id)
    if (before === only.date) continue
    if (before !== undefined && before >= daysAfter(today, -staleDays))
      await store.move({ occasion: id, from: before, to: only.date, at: now })
    await store.know(id, only.date)
  }
}

/** The moves that are still news: the date is what it was moved to, and is to come. */
export function news(
  moves: Moved[],
  calendar: Occasion[],
  today: string,
): { moved: Moved; occasion: Occasion }[] {
  return moves.flatMap((moved) => {
    const occasion = calendar.find(({ id }) => id === moved.occasion)
    const [only, more] = occasion?.occurrences ?? []
    const isCurrent = only !== undefined && more === undefined && only.date === moved.to && only.date >= today
    return occasion && isCurrent ? [{ moved, occasion }] : []
  })
}
