import { RRuleTemporal } from 'rrule-temporal'
import { Expected, reasonOf } from '../domain/errors.ts'
import { daysAfter, easterSunday, weekdayOf } from '../domain/workdays.ts'
import type { Occurrence } from './occasion.ts'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** When something falls: once, by a rule of RFC 5545, or on the first such weekday after Easter Sunday. */
export type When = { time?: string | undefined; days?: number | undefined } & (
  | { date: string }
  | { rule: string; from: string; until: string }
  | { afterEaster: Weekday; from: string; until: string }
)

/** More than a weekly date has in five years. */
const mostOccurrences = 300

export class NoOccurrence extends Expected {
  readonly code = 'NO_OCCURRENCE'
  constructor(why: string) {
    super(why, 'Write "from" and "until" so that it falls at least once, and at most 300 times.')
  }
}

/** All that it falls on, in order. Throws `NoOccurrence` for what never occurs, never ends, or is no rule. */
export function occurrencesOf(when: When): Occurrence[] {
  const found = datesOf(when)
  if (found.length === 0) throw new NoOccurrence('it never occurs')
  if (found.length > mostOccurrences) throw new NoOccurrence(`it occurs more than ${mostOccurrences} times`)
  const { time, days = 1 } = when
  return found.map((date) => ({
    date,
    ...(days > 1 && { last: daysAfter(date, days - 1) }),
    ...(time !== undefined && { time }),
  }))
}

function datesOf(when: When): string[] {
  if ('date' in when) return [when.date]
  return 'rule' in when ? byRule(when) : afterEaster(when)
}

/** Only what comes by the year, month or week is a date to remember; a rule of days or hours is a slip. */
const sensible = /^FREQ=(YEARLY|MONTHLY|WEEKLY)(;|$)/

function byRule({ rule, from, until }: { rule: string; from: string; until: string }): string[] {
  if (!sensible.test(rule)) throw new NoOccurrence('"rule" must begin with FREQ=YEARLY, MONTHLY or WEEKLY')
  if (/UNTIL|COUNT|DTSTART/.test(rule)) throw new NoOccurrence('its end stands in "until", not in the rule')
  const end = until.replaceAll('-', '')
  const start = from.replaceAll('-', '')
  try {
    const recurrence = new RRuleTemporal({
      rruleString: `DTSTART;TZID=Europe/Oslo:${start}T120000\nRRULE:${rule};UNTIL=${end}T235959Z`,
    })
    return recurrence.all((_date, at) => at <= mostOccurrences).map((at) => at.toPlainDate().toString())
  } catch (fault) {
    throw new NoOccurrence(`"rule" is not understood: ${reasonOf(fault)}`)
  }
}

interface AfterEaster {
  afterEaster: Weekday
  from: string
  until: string
}

function afterEaster({ afterEaster: weekday, from, until }: AfterEaster): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return years
    .map((year) => daysAfter(easterSunday(year), weekdays.indexOf(weekday) + 1))
    .filter((date) => date >= from && date <= until)
}

/** The first such weekday after a day: after `2026-11-24`, Friday is `2026-11-27`. */
export function nextWeekday(after: string, weekday: Weekday): string {
  const wanted = weekdays.indexOf(weekday) + 1
  return daysAfter(after, ((wanted - weekdayOf(after) + 6) % 7) + 1)
}

/** The Monday of the week of a day. */
export function mondayOf(date: string): string {
  return daysAfter(date, 1 - weekdayOf(date))
}
