import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.ts'
import type { Instant } from './time.ts'

/** The hours of the day in which somebody may be written to, on Norwegian clocks: from `08:00`, before `16:00`. */
export interface Hours {
  from: string
  until: string
}

/** Why a day is left in peace. */
export type Rest = 'weekend' | 'public-holiday' | 'school-holiday'

const zone = 'Europe/Oslo'
const day = /^\d{4}-\d\d-\d\d$/
/** No stretch of days without a working day is longer: July with the weekends about it is 33. */
const mostDaysOfRest = 40

/** The moment at which Norwegian clocks show this; an hour that summer time leaps over is the one after it. */
export function atOslo(date: string, time: string): Instant {
  return momentOf(`${date}T${time}`)
}

/** The same few dates are asked for again and again, and finding out takes a tenth of a millisecond. */
const momentOf = remembered(
  2_000,
  (shown: string): Instant => Temporal.PlainDateTime.from(shown).toZonedDateTime(zone).epochMilliseconds,
)

/** What Norwegian clocks show: the date as `2026-12-12`, the time as `18:00`. */
export function osloClock(at: Instant): { date: string; time: string } {
  const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return {
    date: shown.toPlainDate().toString(),
    time: shown.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/**
 * The first moment from `at` on in which a person may be written to: in their hours, on a day that is no weekend, no
 * public holiday and no common school holiday. It is `at` itself when that will do. Hours that run over midnight
 * (`20:00` to `02:00`) are understood; equal ones mean the whole day.
 */
export function nextAllowed(at: Instant, hours: Hours): Instant {
  const { date, time } = osloClock(at)
  if (restOn(date) !== undefined) return nextAllowed(atOslo(nextWorkday(date), '00:00'), hours)
  if (isWithin(time, hours)) return at
  return time < hours.from
    ? atOslo(date, hours.from)
    : nextAllowed(atOslo(daysAfter(date, 1), '00:00'), hours)
}

/** Whether somebody may be written to at this time of a working day. */
export function isWithin(time: string, { from, until }: Hours): boolean {
  if (from === until) return true
  return from < until ? time >= from && time < until : time >= from || time < until
}

/** The first day from `date` on that is not left in peace: `date` itself when it is a working day. */
export function nextWorkday(date: string): string {
  return workday(date, 1)
}

/** The last working day up to `date`, `date` itself included. */
export function workdayUpTo(date: string): string {
  return workday(date, -1)
}

function workday(date: string, step: 1 | -1): string {
  let reached = date
  for (let days = 0; restOn(reached) !== undefined && days < mostDaysOfRest; days += 1)
    reached = daysAfter(reached, step)
  return reached
}

/** Why nobody is written to on this day; undefined on a working day. */
export function restOn(date: string): Rest | undefined {
  if (isPublicHoliday(date)) return 'public-holiday'
  if (isSchoolHoliday(date)) return 'school-holiday'
  return weekdayOf(date) >= 6 ? 'weekend' : undefined
}

/** Days that stand on the same date each year (lov om helligdager og helligdagsfred § 2, lov om 1 og 17 mai). */
const fixedHolidays = ['01-01', '05-01', '05-17', '12-25', '12-26']
/** In days from Easter Sunday: Maundy Thursday, Good Friday, both days of Easter, Ascension, both of Whitsun. */
const holidaysFromEaster = [-3, -2, 0, 1, 39, 49, 50]

/** The twelve days that Norwegian law keeps free. */
export function isPublicHoliday(date: string): boolean {
  return fixedHolidays.includes(date.slice(5)) || holidaysFromEaster.includes(daysFromEaster(date))
}

/**
 * What is school holiday in every municipality: July (the year wheel of the council's project leaves it in peace),
 * the days from Christmas Eve to New Year's Eve, and the week before Easter. Autumn and winter holidays, and where
 * Christmas and summer begin, are set by each county and municipality, so they are not in it.
 */
function isSchoolHoliday(date: string): boolean {
  const days = daysFromEaster(date)
  return date.slice(5, 7) === '07' || date.slice(5) >= '12-24' || (days >= -7 && days < 0)
}

const easters = new Map<string, string>()

function daysFromEaster(date: string): number {
  const year = date.slice(0, 4)
  const easter = easters.get(year) ?? easterSunday(Number(year))
  easters.set(year, easter)
  return daysBetween(easter, date)
}

/** Easter Sunday of a year from 1583 on, by the Gregorian rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451)
  const sum = moon + toSunday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1).toString()
}

const dayMs = 86_400_000

/** Days are counted at noon in UTC, where every day has 24 hours: this is called for each date of each member. */
function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`)
}

export function daysAfter(date: string, days: number): string {
  return new Date(noonOf(date) + days * dayMs).toISOString().slice(0, 10)
}

/** How many days `until` lies after `from`; negative when it lies before. */
export function daysBetween(from: string, until: string): number {
  return Math.round((noonOf(until) - noonOf(from)) / dayMs)
}

/** From 1, Monday, to 7, Sunday. */
export function weekdayOf(date: string): number {
  return new Date(noonOf(date)).getUTCDay() || 7
}

/** Whether this is a day of the calendar, as `2026-02-28`: 30 February is none. */
export function isDate(text: string): boolean {
  if (!day.test(text)) return false
  const [year = 0, month = 0, itsDay = 0] = text.split('-').map(Number)
  return (
    month >= 1 &&
    month <= 12 &&
    itsDay >= 1 &&
    itsDay <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  )
}
