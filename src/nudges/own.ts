import type { Occasion } from './occasion.ts'

export interface OwnDate {
  id: string
  /** As the member wrote it. */
  title: string
  date: string
  /** On Norwegian clocks. */
  time?: string
}

/** Two weeks, a week and a day before: what a case for a council meeting takes. */
const lead = [14, 7, 1]

/** A date that a member has entered for themselves. Nobody else sees it. */
export function ownDate({ id, title, date, time }: OwnDate, today: string): Occasion {
  return {
    id,
    kind: 'own',
    title: { nb: title, nn: title, en: title },
    occurrences: [{ date, ...(time !== undefined && { time }) }],
    standing: 'confirmed',
    audience: {},
    lead,
    source: '',
    checked: today,
    words: [],
  }
}
