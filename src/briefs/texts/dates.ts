/** `2026-12-08` as people write it: "8. desember 2026". */
export function longDate(locale: 'nb-NO' | 'nn-NO' | 'en-GB', day: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T12:00:00Z`))
}
