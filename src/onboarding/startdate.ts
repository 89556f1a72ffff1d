import { daysBetween, isDate } from '../domain/workdays.ts'

/** What a day that somebody gives as the first in the job leads to. */
export type StartDay =
  /** Within the last year, or today. */
  | { kind: 'first-year'; date: string }
  /** Within the coming year: the pack waits for it. */
  | { kind: 'ahead'; date: string }
  /** More than a year ago: the first year is over. */
  | { kind: 'over'; date: string; years: number }
  /** Nobody can mean it: further ahead than a year, or longer ago than a working life. */
  | { kind: 'unlikely'; date: string }
  /** No date, or one that is in no calendar. */
  | { kind: 'unreadable' }

const daysOfTheYear = 365
const yearsOfAWorkingLife = 50

/** What somebody means by `1.8.2026`, `2026-08-01`, `1. august 2026` or `i dag`, seen from `today`. */
export function startDayOf(written: string, today: string): StartDay {
  const date = dateIn(written.trim().toLowerCase(), today)
  if (date === undefined) return { kind: 'unreadable' }
  const gone = daysBetween(date, today)
  if (gone < -daysOfTheYear) return { kind: 'unlikely', date }
  if (gone < 0) return { kind: 'ahead', date }
  if (gone < daysOfTheYear) return { kind: 'first-year', date }
  const years = Math.floor(gone / 365.25)
  return years > yearsOfAWorkingLife ? { kind: 'unlikely', date } : { kind: 'over', date, years }
}

/** From 1: the first day in the job is day 1. Below 1 before it. */
export function dayInJob(start: string, today: string): number {
  return daysBetween(start, today) + 1
}

const today = /^(?:i ?dag|today)$/
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const numbers = /^(\d{1,2})[./]\s*(\d{1,2})[./]\s*(\d{4}|\d{2})$/
const named = /^(\d{1,2})\.?\s+([a-zæøå]+)\.?,?\s+(\d{4})$/
/** The first three letters of a month in bokmål, nynorsk and English. */
const months = ['jan', 'feb', 'mar', 'apr', 'ma[ijy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[sc]']

function dateIn(written: string, now: string): string | undefined {
  if (today.test(written)) return now
  const [, year, month, day] = iso.exec(written) ?? []
  if (year) return calendarDate(year, month, day)
  const [, date, number, short] = numbers.exec(written) ?? []
  if (date) return calendarDate(short?.length === 2 ? `20${short}` : short, number, date)
  const [, dayOf, name = '', yearOf] = named.exec(written) ?? []
  const at = months.findIndex((start) => new RegExp(`^${start}`).test(name))
  return at < 0 ? undefined : calendarDate(yearOf, String(at + 1), dayOf)
}

/** Undefined for what is in no calendar: 31 November. */
function calendarDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}
