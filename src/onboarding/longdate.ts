const locales = { nb: 'nb-NO', nn: 'nn-NO' }

/** `2026-11-30` as it is written in a document: "30. november 2026". */
export function longDate(language: 'nb' | 'nn', date: string): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${date}T12:00:00Z`))
}
