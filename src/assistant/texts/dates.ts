import type { Language } from '../../domain/language.ts'

const shape = { dateStyle: 'long', timeZone: 'UTC' } as const
const formats: Record<Language, Intl.DateTimeFormat> = {
  nb: new Intl.DateTimeFormat('nb-NO', shape),
  nn: new Intl.DateTimeFormat('nn-NO', shape),
  en: new Intl.DateTimeFormat('en-GB', shape),
}

/** `2026-04-22` as people write it: "22. april 2026". */
export function longDate(language: Language, date: string): string {
  return formats[language].format(new Date(`${date}T12:00:00Z`))
}
