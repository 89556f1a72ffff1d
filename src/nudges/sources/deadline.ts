import { daysAfter } from '../../domain/workdays.ts'
import { dateIn } from '../written.ts'
import type { FoundDate, FoundText } from './source.ts'

/** A word for a deadline, and what stands after it on the same line. */
const said = /(?<!\p{L})(?:\p{L}*frist(?:en|er|ene|ar|ane)?|deadline|closing date)(?!\p{L})[^\n]{0,120}/giu
/** Only a day with its year: a page may have lain there for years. */
const whole = /\d{1,2}\.?\s\p{L}{3,9}\.?,?\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d/u
/** In days. A date that is further off is more likely a slip. */
const furthest = 730

/**
 * The first deadline that a text gives and that is still to come; undefined where there is none. What it gives is the
 * sentence too, for an adviser to see whether it was understood.
 */
export function deadlineIn({ address, title, text }: FoundText, today: string): FoundDate | undefined {
  for (const [line] of `${title}\n${text}`.matchAll(said)) {
    const at = line.search(whole)
    const found = at < 0 ? undefined : dateIn(line.slice(at), today)
    if (found === undefined || 'impossible' in found) continue
    const { date, time } = found
    if (date < today || date > daysAfter(today, furthest)) continue
    const occurrences = [{ date, ...(time !== undefined && { time }) }]
    return { uid: address, kind: kindOf(title), title, detail: line.trim(), occurrences, link: address }
  }
  return undefined
}

const kinds: [RegExp, FoundDate['kind']][] = [
  [/tilskudd|tilskot|støtteordning|stønad|prosjektmidl|utlysning|utlysing|grant|funding/iu, 'grant'],
  [/høring|høyring|hearing|consultation/iu, 'hearing'],
  [/rapporter|report/iu, 'reporting'],
  [/påmelding|konferanse|kurs|seminar|samling|conference|course/iu, 'event'],
]

/** What a date is of, by how it is called. */
export function kindOf(title: string): FoundDate['kind'] {
  return kinds.find(([words]) => words.test(title))?.[1] ?? 'deadline'
}
