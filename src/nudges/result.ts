import { daysAfter, nextWorkday } from '../domain/workdays.ts'
import type { Step } from './due.ts'
import type { Occasion } from './occasion.ts'

/** In days. What is applied for is rarely decided sooner; nobody has given a date for it, so this is our guess. */
const answeredAfter = 56
/** So long it is asked about, where nothing ran on the day. */
const askedFor = 28

/** When whoever has applied is asked how it went: some weeks after the deadline, or when they said. */
export function resultStep(grant: Occasion, putOffUntil?: string): Step {
  const { date = '' } = grant.occurrences.at(-1) ?? {}
  const asked = putOffUntil !== undefined && putOffUntil > date ? putOffUntil : daysAfter(date, answeredAfter)
  const on = nextWorkday(asked)
  return { occasion: grant, occurrence: { date: daysAfter(on, askedFor) }, name: `result-${asked}`, on }
}
