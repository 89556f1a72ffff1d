const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]
const written = new RegExp(
  String.raw`(?<!\d)(\d{1,2})\.\s?(${months.join('|')})(?:\s((?:19|20)\d\d))?`,
  'giu',
)
const inDigits = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/g

/** The dates in a text, as `2026-04-22`. A day without a year is of `year`; where that is unknown, it is left out. */
export function datesIn(text: string, year: number | undefined): string[] {
  const inWords = [...text.matchAll(written)].flatMap(([, day = '', month = '', itsYear]) => {
    const known = itsYear ?? year
    return known === undefined ? [] : [isoDate(known, months.indexOf(month.toLowerCase()) + 1, day)]
  })
  const inNumbers = [...text.matchAll(inDigits)].map(([, day = '', month = '', itsYear = '']) =>
    isoDate(itsYear, Number(month), day),
  )
  return [...inWords, ...inNumbers].filter((date) => !Number.isNaN(Date.parse(date)))
}

function isoDate(year: number | string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
