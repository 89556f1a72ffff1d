import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { daysBetween, osloClock } from '../domain/workdays.ts'
import { type Occasion, stateAt } from '../nudges/occasion.ts'
import type { Arc, Dot, WheelPicture } from '../nudges/wheelpicture.ts'
import { type WheelEvent, years } from '../nudges/yearwheel.ts'
import { whenOf } from './cards/nudge.ts'
import { longDate } from './texts/dates.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

/** What a wheel is made of: the year in general, and the dates and ticks of one leader. */
export interface Year {
  events: WheelEvent[]
  /** Dates ahead, the soonest first. */
  ahead: Occasion[]
  isDone(event: WheelEvent): boolean
  now: Instant
}

/** So many dates can be read on the picture of a telephone. */
const mostDates = 8

/** The year as a picture: what is now and next has a number, dates have their day. */
export function wheelPicture(year: Year, language: Language): WheelPicture {
  const { events, now } = year
  const today = osloClock(now).date
  const month = Number(today.slice(5, 7))
  const { wheel } = deadlinesTexts[language]
  const sections = [inMonth(events, month), inMonth(events, (month % 12) + 1)]
  const numbered = [...new Set(sections.flat())]
  const numberOf = (event: WheelEvent) => numbered.indexOf(event) + 1
  const lineOf = (event: WheelEvent) => ({
    mark: String(numberOf(event)),
    text: textOf(event, year, language),
  })
  const [first = [], second = []] = sections
  const groups = [
    { heading: wheel.picture.dates, lines: datesOf(year, language) },
    { heading: wheel.now, lines: first.map(lineOf) },
    { heading: wheel.soon, lines: second.filter((event) => !first.includes(event)).map(lineOf) },
  ]
  return {
    language,
    title: wheel.picture.title(longDate(language, today)),
    months: monthsIn(language),
    today: partOfYear(today),
    rings: years.map((ring) => ({
      year: ring,
      arcs: events
        .filter((event) => (event.year ?? 'municipal') === ring)
        .flatMap((event) => arcsOf(event, { number: numberOf(event), done: year.isDone(event) })),
    })),
    dots: dotsOf(year),
    groups: groups.filter(({ lines }) => lines.length > 0),
    notes: [wheel.picture.legend, `${wheel.picture.certain} ${wheel.picture.expected}`, wheel.note],
  }
}

/** The same in words, for whoever does not see it. */
export function altOf({ title, groups }: WheelPicture): string {
  const said = groups.map(({ heading, lines }) => `${heading}: ${lines.map(({ text }) => text).join('; ')}.`)
  return [`${title}.`, ...said].join(' ')
}

function inMonth(events: WheelEvent[], month: number): WheelEvent[] {
  return events.filter(({ when }) => 'months' in when && when.months.includes(month))
}

function textOf(event: WheelEvent, { isDone }: Year, language: Language): string {
  const title = event.title[language]
  return isDone(event) ? `${title} (${deadlinesTexts[language].wheel.done.toLowerCase()})` : title
}

function monthsIn(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nb-NO', {
    month: 'short',
    timeZone: 'UTC',
  })
  return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2027, at, 15)).replace('.', ''))
}

function partOfYear(date: string): number {
  const first = `${date.slice(0, 4)}-01-01`
  return daysBetween(first, date) / daysBetween(first, `${Number(date.slice(0, 4)) + 1}-01-01`)
}

/** Months in a row are one arc. What comes round all the year has none. */
function arcsOf({ when }: WheelEvent, { number, done }: { number: number; done: boolean }): Arc[] {
  const months = 'months' in when ? [...when.months].sort((one, other) => one - other) : []
  const arcs: Arc[] = []
  for (const month of months) {
    const last = arcs.at(-1)
    if (last?.until === month - 1) last.until = month
    else arcs.push({ from: month, until: month, done, ...(number > 0 && { number }) })
  }
  return arcs
}

/** What lies within a year from now: more would stand at the same place of the wheel. */
function within(year: Year): { occasion: Occasion; state: ReturnType<typeof stateAt> }[] {
  const today = osloClock(year.now).date
  return year.ahead
    .map((occasion) => ({ occasion, state: stateAt(occasion, year.now) }))
    .filter(({ state }) => daysBetween(today, state.occurrence.date) < 365)
}

function dotsOf(year: Year): Dot[] {
  return within(year).map(({ state }) => ({
    at: partOfYear(state.occurrence.date),
    certain: state.standing === 'confirmed',
  }))
}

function datesOf(year: Year, language: Language): { mark: string; text: string }[] {
  return within(year)
    .slice(0, mostDates)
    .map(({ occasion, state }) => ({
      mark: state.standing === 'confirmed' ? '●' : '○',
      text: `${whenOf(state.occurrence, language)}: ${occasion.title[language]}`,
    }))
}
