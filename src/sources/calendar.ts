import { Temporal } from 'temporal-polyfill'
import { daysAfter, isDate, osloClock } from '../domain/workdays.ts'
import type { Occurrence } from '../nudges/occasion.ts'
import { NoOccurrence, occurrencesOf } from '../nudges/recurrence.ts'
import { kindOf } from '../nudges/sources/deadline.ts'
import { SourceFailed } from '../nudges/sources/fault.ts'
import type { Found, FoundDate, Looking } from '../nudges/sources/source.ts'
import type { Get } from './get.ts'
import { type Event, eventsIn, textIn } from './ical.ts'
import { oneLine, plain } from './page.ts'

const types = ['text/calendar', 'text/plain', 'application/octet-stream']
/** In days. What comes again without an end is looked at so far. */
const horizon = 400

/** The events of an iCalendar feed, on Norwegian clocks, whatever zone they are given in. */
export async function readCalendar(address: string, looking: Looking, { get }: { get: Get }): Promise<Found> {
  const found: Found = { texts: [], dates: [], marks: new Map(), passedOver: new Map() }
  const got = await get(address, { mark: await looking.markOf(address), types })
  if (got === undefined) return found
  const events = eventsIn(new TextDecoder().decode(got.bytes))
  if (events === undefined) throw new SourceFailed('malformed')
  for (const event of events) {
    const date = dateOf(event, { address, today: looking.today })
    if (typeof date !== 'string') found.dates.push(date)
    else found.passedOver.set(date, (found.passedOver.get(date) ?? 0) + 1)
  }
  found.marks.set(address, got.mark)
  return found
}

interface Place {
  address: string
  today: string
}

/** The date, or why it is none. */
function dateOf(event: Event, { address, today }: Place): FoundDate | string {
  const uid = textIn(event, 'UID')
  const title = oneLine(textIn(event, 'SUMMARY'))
  if (uid === '' || title === '') return 'no-name'
  if (textIn(event, 'STATUS').toUpperCase() === 'CANCELLED') return 'cancelled'
  const start = startOf(event)
  if (typeof start === 'string') return start
  const occurrences = allOf(event, start, today)
  if (typeof occurrences === 'string') return occurrences
  const detail = plain(textIn(event, 'DESCRIPTION')).slice(0, 500)
  const link = textIn(event, 'URL')
  const isEvent = kindOf(title) === 'deadline' && !/frist|deadline/i.test(title)
  return {
    uid,
    kind: isEvent ? 'event' : kindOf(title),
    title,
    ...(detail !== '' && { detail }),
    occurrences,
    link: /^https:\/\//.test(link) && URL.canParse(link) ? link : address,
  }
}

/** Names that Outlook gives to the time of Oslo. */
const outlook = new Map([
  ['W. Europe Standard Time', 'Europe/Oslo'],
  ['Central European Standard Time', 'Europe/Oslo'],
  ['Central Europe Standard Time', 'Europe/Oslo'],
  ['Romance Standard Time', 'Europe/Oslo'],
  ['GMT Standard Time', 'Europe/London'],
])

/** `20270115T180000`, `20270115T170000Z` or `20270115`. A time without a zone is meant as clocks show it where one is. */
function startOf(event: Event): Occurrence | string {
  const line = event.get('DTSTART')
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(line?.value.trim() ?? '')
  if (!line || !found) return 'impossible-date'
  const [, year, month, day, hour, minute = '00', utc] = found
  const date = `${year}-${month}-${day}`
  if (!isDate(date) || Number(hour ?? 0) > 23 || Number(minute) > 59) return 'impossible-date'
  if (hour === undefined) return withLast(date, event)
  const zone = utc ? 'UTC' : zoneOf(line.parameters.TZID ?? 'Europe/Oslo')
  const at = zone === undefined ? undefined : instantOf(`${date}T${hour}:${minute}`, zone)
  return at === undefined ? 'unknown-zone' : osloClock(at)
}

/** Some programs write a path before the name of the zone. */
function zoneOf(name: string): string | undefined {
  return outlook.get(name) ?? /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z_/+-]+|UTC|GMT)$/.exec(name)?.[1]
}

function instantOf(local: string, zone: string): number | undefined {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}

/** The end of whole days is the day after the last. */
function withLast(date: string, event: Event): Occurrence {
  const end = /^(\d{4})(\d\d)(\d\d)$/.exec(event.get('DTEND')?.value.trim() ?? '')
  const last = end ? daysAfter(`${end[1]}-${end[2]}-${end[3]}`, -1) : date
  return last > date && last <= daysAfter(date, 31) ? { date, last } : { date }
}

function allOf(event: Event, start: Occurrence, today: string): Occurrence[] | string {
  const rule = event.get('RRULE')?.value.trim()
  if (rule === undefined) return [start]
  const until = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(rule)
  const given = until ? `${until[1]}-${until[2]}-${until[3]}` : daysAfter(today, horizon)
  const count = Number(/COUNT=(\d{1,4})/.exec(rule)?.[1] ?? Number.POSITIVE_INFINITY)
  const plainRule = partsOf(rule).join(';')
  const end = given < daysAfter(today, horizon) ? given : daysAfter(today, horizon)
  try {
    const { time } = start
    const all = occurrencesOf({
      rule: plainRule,
      from: start.date,
      until: end,
      ...(time !== undefined && { time }),
    })
    const ahead = all.slice(0, count).filter(({ date }) => date >= today)
    return ahead.length > 0 ? ahead : 'over'
  } catch (fault) {
    if (fault instanceof NoOccurrence) return 'never-occurs'
    throw fault
  }
}

/** Without its end, which is worked out apart, and with how often first. */
function partsOf(rule: string): string[] {
  const parts = rule.split(';').filter((part) => !/^(?:UNTIL|COUNT|WKST)=/.test(part))
  return [
    ...parts.filter((part) => part.startsWith('FREQ=')),
    ...parts.filter((part) => !part.startsWith('FREQ=')),
  ]
}
