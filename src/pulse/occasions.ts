import { daysAfter, daysBetween } from '../domain/workdays.ts'

/** A day in the job on which a new leader is asked. */
export interface Occasion {
  /** 30, 90, 180. */
  day: number
  date: string
  /** Still of use until then: the next one takes its place. */
  last: string
}

/** After the last of its days a pulse for new leaders is asked late for so long, and then not at all. */
const daysOfGrace = 60

/** The days in the job on which somebody who began on `startDate` is asked, each until the next one. */
export function occasionsOf(startDate: string, days: number[]): Occasion[] {
  const inOrder = days.toSorted((one, other) => one - other)
  return inOrder.map((day, at) => ({
    day,
    date: daysAfter(startDate, day),
    last: daysAfter(startDate, (inOrder[at + 1] ?? day + daysOfGrace + 1) - 1),
  }))
}

/** Half a year, in which the new leaders are asked in one round. */
export interface Half {
  /** `2027-h1`. */
  name: string
  until: string
}

export function halfYearOf(date: string): Half {
  const year = date.slice(0, 4)
  return date.slice(5) < '07-01'
    ? { name: `${year}-h1`, until: `${year}-06-30` }
    : { name: `${year}-h2`, until: `${year}-12-31` }
}

/** Whoever joins later than this after an occasion is asked on the next one. */
const lateToJoinDays = 7
/** In its last days a round asks nobody: there would be no time to answer, and the next half-year takes it up. */
const lastDays = 3

interface NewLeader {
  startDate?: string | undefined
  /** The day of joining. */
  since: string
}

/** What is left to ask of somebody in the half-year of `today`, the earliest first: some of it lies ahead. */
export function leftInHalf(
  { startDate, since }: NewLeader,
  { days, today, asked }: { days: number[]; today: string; asked: number[] },
): Occasion[] {
  if (startDate === undefined) return []
  const until = daysAfter(halfYearOf(today).until, -lastDays)
  if (today > until) return []
  return occasionsOf(startDate, days).filter(
    ({ day, date, last }) =>
      !asked.includes(day) && last >= today && date <= until && daysBetween(date, since) <= lateToJoinDays,
  )
}
