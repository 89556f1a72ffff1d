import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { atOslo, daysAfter } from '../domain/workdays.ts'
import type { Occasion, Occurrence } from './occasion.ts'

interface Options {
  language: Language
  now: Instant
  /** What the calendar is called in the reader's program. */
  name: string
  /** Before the title of a date that is only expected: "Ikke bekreftet". */
  unconfirmed: string
}

/**
 * Dates as an iCalendar file (RFC 5545). Times are given in UTC, so that no program has to know when Norwegian clocks
 * change; a date without a time is a whole day. The same date keeps its UID, so that a calendar moves it when it moves.
 */
export function icsOf(occasions: Occasion[], { language, now, name, unconfirmed }: Options): string {
  const calendar = ical({ name, prodId: '//taktstokk//kalender//NO', method: ICalCalendarMethod.PUBLISH })
  for (const occasion of occasions) {
    const single = occasion.occurrences.length === 1
    const expected = occasion.standing === 'expected'
    const title = occasion.title[language]
    for (const occurrence of occasion.occurrences) {
      calendar.createEvent({
        id: `${single ? occasion.id : `${occasion.id}-${occurrence.date}`}@taktstokk`,
        stamp: new Date(now),
        summary: expected ? `${unconfirmed}: ${title}` : title,
        description: [occasion.detail?.[language], occasion.source].filter(Boolean).join('\n'),
        status: expected ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
        ...(occasion.link !== undefined && { url: occasion.link }),
        ...hours(occurrence),
      })
    }
  }
  return calendar.toString()
}

function hours({ date, last = date, time }: Occurrence): { start: Date; end?: Date; allDay?: true } {
  if (time !== undefined && last === date) return { start: new Date(atOslo(date, time)) }
  return { start: midnight(date), end: midnight(daysAfter(last, 1)), allDay: true }
}

/** ical-generator writes a whole day by the UTC date where no zone is given. */
function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`)
}
