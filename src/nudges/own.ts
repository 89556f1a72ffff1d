import { daysBetween } from '../domain/workdays.ts'
import type { Occasion } from './occasion.ts'

export interface OwnDate {
  id: string
  /** As the member wrote it. */
  title: string
  date: string
  /** On Norwegian clocks. */
  time?: string
  /** Weeks before it in which something is to be done for it. */
  weeksBefore?: number[]
}

/** Days before a date of one's own on which it is reminded of. */
const lead = [14, 7, 1]

/** A date that a member has entered for themselves. Nobody else sees it. */
export function ownDate({ id, title, date, time, weeksBefore = [] }: OwnDate, today: string): Occasion {
  const days = [...weeksBefore.map((weeks) => weeks * 7), ...lead].filter(
    (one) => one < daysBetween(today, date),
  )
  return {
    id,
    kind: 'own',
    title: { nb: title, nn: title, en: title },
    occurrences: [{ date, ...(time !== undefined && { time }) }],
    standing: 'confirmed',
    audience: {},
    // What lies behind on the day of writing would come at once, and say what was just written.
    lead: [...new Set(days)].sort((one, other) => other - one),
    source: '',
    checked: today,
    words: [],
  }
}
