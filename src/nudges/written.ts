import { daysAfter, isDate } from '../domain/workdays.ts'
import { nextWeekday, type Weekday } from './recurrence.ts'

/** A date as somebody wrote it, with the words that it was not made of. */
export interface Written {
  date: string
  time?: string
  /** What was written beside the date. */
  rest: string
}

/** What cannot be a day: "30. februar", with the words that said so. */
export interface Impossible {
  impossible: string
}

const months: Record<string, number> = {
  ...numbered(['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august']),
  ...numbered(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august']),
  september: 9,
  oktober: 10,
  october: 10,
  november: 11,
  desember: 12,
  december: 12,
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, oct: 10, nov: 11 },
  ...{ des: 12, dec: 12 },
}

const weekdayNames: Record<string, Weekday> = {
  ...{ mandag: 'monday', måndag: 'monday', monday: 'monday', tirsdag: 'tuesday', tysdag: 'tuesday' },
  ...{ tuesday: 'tuesday', onsdag: 'wednesday', wednesday: 'wednesday', torsdag: 'thursday' },
  ...{ thursday: 'thursday', fredag: 'friday', friday: 'friday', lørdag: 'saturday', laurdag: 'saturday' },
  ...{ saturday: 'saturday', søndag: 'sunday', sundag: 'sunday', sunday: 'sunday' },
}

const amounts: Record<string, number> = {
  ...{ en: 1, ei: 1, ein: 1, et: 1, eit: 1, én: 1, one: 1, a: 1, to: 2, two: 2, tre: 3, three: 3 },
  ...{ fire: 4, four: 4, fem: 5, five: 5, seks: 6, six: 6 },
}

const daysIn: Record<string, number> = {
  ...{ dag: 1, dager: 1, dagar: 1, day: 1, days: 1, uke: 7, uker: 7, veke: 7, veker: 7, week: 7, weeks: 7 },
}

function numbered(names: string[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, at + 1]))
}

const any = (words: Record<string, unknown>) =>
  Object.keys(words)
    .sort((one, other) => other.length - one.length)
    .join('|')
/** A letter of Norwegian counts as one: `\b` does not think so. */
const alone = (pattern: string) => new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, 'iu')

const before = String.raw`(?:(?:den|til|på|innen|before|by|on|until|the)\s+)*`
const isoDay = alone(String.raw`${before}(\d{4})-(\d\d)-(\d\d)`)
const dayMonth = alone(
  String.raw`${before}(\d{1,2})(?:\.|st|nd|rd|th)?\s?(?:of\s)?(${any(months)})\.?,?(?:\s(\d{4}))?`,
)
const monthDay = alone(String.raw`${before}(${any(months)})\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?`)
const inDigits = alone(String.raw`${before}(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d\d))?\.?`)
const soon = alone('i dag|today|i morgen|i morgon|tomorrow|i overmorgen|i overmorgon')
const weekday = alone(
  String.raw`${before}(?:(?:neste|førstkommende|komande|next|this)\s)?(${any(weekdayNames)})`,
)
const distance = alone(String.raw`(?:om|in)\s(\d{1,2}|${any(amounts)})\s(${any(daysIn)})`)
const clock = alone(
  String.raw`(?:(?:kl\.?|klokka|klokken|at)\s?(\d{1,2})(?:[.:](\d\d))?(?:\s?(am|pm))?|(\d{1,2})[.:](\d\d)|(\d{1,2})\s?(am|pm))`,
)

/** The date in a text, as of `today`. A day without a year is the next such day. Undefined when there is none. */
export function dateIn(text: string, today: string): Written | Impossible | undefined {
  const day = dayIn(text, today)
  if (day === undefined || 'impossible' in day) return day
  const without = text.replace(day.words, ' ')
  const hour = timeIn(without)
  if (hour && 'impossible' in hour) return hour
  const rest = hour ? without.replace(hour.words, ' ') : without
  return { date: day.date, rest: tidied(rest), ...(hour && { time: hour.time }) }
}

interface Found {
  date: string
  words: string
}

function dayIn(text: string, today: string): Found | Impossible | undefined {
  const iso = isoDay.exec(text)
  if (iso) return checked(`${iso[1]}-${iso[2]}-${iso[3]}`, iso[0])
  const named = dayMonth.exec(text)
  if (named) return ofMonth(named, { day: named[1], month: monthOf(named[2]), year: named[3], today })
  const turned = monthDay.exec(text)
  if (turned) return ofMonth(turned, { day: turned[2], month: monthOf(turned[1]), year: turned[3], today })
  const digits = inDigits.exec(text)
  if (digits && !isClockOnly(text, digits))
    return ofMonth(digits, { day: digits[1], month: Number(digits[2]), year: digits[3], today })
  return relative(text, today)
}

/** "kl. 18.30" has the look of a date. */
function isClockOnly(text: string, found: RegExpExecArray): boolean {
  return /(?:kl\.?|klokka|klokken|at)\s*$/iu.test(text.slice(0, found.index))
}

function relative(text: string, today: string): Found | undefined {
  const near = soon.exec(text)
  if (near) return { date: daysAfter(today, nearness(near[0].toLowerCase())), words: near[0] }
  const later = distance.exec(text)
  if (later) {
    const [words, amount = '', unit = ''] = later
    const days = (amounts[amount.toLowerCase()] ?? Number(amount)) * (daysIn[unit.toLowerCase()] ?? 1)
    return { date: daysAfter(today, days), words }
  }
  const named = weekday.exec(text)
  const known = weekdayNames[named?.[1]?.toLowerCase() ?? '']
  return named && known ? { date: nextWeekday(today, known), words: named[0] } : undefined
}

function nearness(words: string): number {
  if (words === 'i dag' || words === 'today') return 0
  return words.startsWith('i over') ? 2 : 1
}

interface Parts {
  day: string | undefined
  month: number
  year: string | undefined
  today: string
}

function ofMonth([words]: RegExpExecArray, { day = '', month, year, today }: Parts): Found | Impossible {
  const end = `${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year !== undefined) return checked(`${year.length === 2 ? `20${year}` : year}-${end}`, words)
  const thisYear = Number(today.slice(0, 4))
  // 29 February without a year is in the next leap year.
  const years = Array.from({ length: 9 }, (_, later) => thisYear + later)
  const next = years.map((one) => `${one}-${end}`).find((date) => isDate(date) && date >= today)
  return next === undefined ? { impossible: words.trim() } : { date: next, words }
}

function checked(date: string, words: string): Found | Impossible {
  return isDate(date) ? { date, words } : { impossible: words.trim() }
}

/** The month of a name in three languages, from 1; 0 for what is none. */
export function monthOf(name: string | undefined): number {
  return months[name?.toLowerCase() ?? ''] ?? 0
}

/** The month that a text names, with its year where it is written: "frister i mars 2027". */
export function monthIn(text: string): { month: number; year?: number } | undefined {
  const found = alone(String.raw`(?:i|in|for)\s(${any(months)})(?:\s(\d{4}))?`).exec(text)
  if (!found) return undefined
  return { month: monthOf(found[1]), ...(found[2] !== undefined && { year: Number(found[2]) }) }
}

function timeIn(text: string): { time: string; words: string } | Impossible | undefined {
  const found = clock.exec(text)
  if (!found) return undefined
  const [words, said, minutes, half, plain, plainMinutes, short, shortHalf] = found
  const hour = Number(said ?? plain ?? short) + afternoon(half ?? shortHalf, said ?? short)
  const minute = Number(minutes ?? plainMinutes ?? 0)
  if (hour > 23 || minute > 59) return { impossible: words.trim() }
  return { time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, words }
}

function afternoon(half: string | undefined, hour: string | undefined): number {
  if (half === undefined) return 0
  const noon = Number(hour) === 12
  if (half.toLowerCase() === 'pm') return noon ? 0 : 12
  return noon ? -12 : 0
}

function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.–-]+|[\s,:;–-]+$/g, '')
    .trim()
}
