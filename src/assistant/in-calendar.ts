import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { icsOf } from '../nudges/ics.ts'
import type { Occasion } from '../nudges/occasion.ts'
import type { Visitor } from './feature.ts'
import { said } from './say.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

interface Wish {
  visitor: Visitor
  at: Instant
  name: string
}

/** Dates as a file that a calendar opens. */
export async function inCalendar(
  { files }: { files: Pick<FileStore, 'put'> },
  occasions: Occasion[],
  { visitor: { language, asker }, at, name }: Wish,
): Promise<Card> {
  const { ics } = deadlinesTexts[language]
  const made = {
    owner: asker,
    name,
    mediaType: 'text/calendar',
    bytes: new TextEncoder().encode(calendarFile(occasions, language, at)),
    alt: ics.alt(occasions.length),
  }
  return { ...said(language, ics.ready), files: [await files.put(made, at)] }
}

/** The dates as a file for other calendars, in one language. */
export function calendarFile(occasions: Occasion[], language: Language, now: Instant): string {
  const { ics, unconfirmed } = deadlinesTexts[language]
  return icsOf(occasions, { language, now, name: ics.name, unconfirmed })
}
