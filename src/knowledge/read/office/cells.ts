import { attribute } from './zip.ts'

/** What a cell shows, of its value and its XML: Excel keeps a date as a count of days and a share as a fraction. */
export type WriteCell = (value: string, xml: string) => string

type Shown = 'date' | 'percent'

/** Numbers of the formats that every workbook has: ECMA-376 part 1, 18.8.30. */
const builtIn: Record<string, Shown> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  22: 'date',
}

/** Takes the workbook's `styles.xml`. */
export function cellWriter(styles: string): WriteCell {
  const own = new Map(
    (styles.match(/<(?:\w+:)?numFmt\s[^>]*>/g) ?? []).map((tag) => [
      attribute(tag, 'numFmtId'),
      shownAs(attribute(tag, 'formatCode')),
    ]),
  )
  const [formats = ''] = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles) ?? []
  const shown = (formats.match(/<(?:\w+:)?xf\s[^>]*>/g) ?? []).map((tag) => {
    const id = attribute(tag, 'numFmtId')
    return own.get(id) ?? builtIn[id]
  })
  return (value, xml) => {
    if (!/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/.test(value)) return value
    const [tag = ''] = xml.split('>', 1)
    return written(
      Number(value),
      /\st="(?:s|str|inlineStr)"/.test(tag) ? undefined : shown[Number(attribute(tag, 's'))],
      value,
    )
  }
}

/** By the letters of a format, without what it quotes, and without the locale in brackets. */
function shownAs(code: string): Shown | undefined {
  const letters = code.replace(/&quot;.*?&quot;|\[[^\]]*\]|\\./g, '')
  if (letters.includes('%')) return 'percent'
  return /[dy]/i.test(letters) ? 'date' : undefined
}

function written(number: number, shown: Shown | undefined, value: string): string {
  switch (shown) {
    case 'date':
      return dateOf(number)
    case 'percent':
      return `${decimal(number * 100)} %`
    case undefined:
      return value.includes('.') ? decimal(number) : value
  }
}

/** Day 25569 of Excel is 1 January 1970. */
function dateOf(days: number): string {
  const date = new Date(Math.round((days - 25_569) * 86_400_000))
  if (Number.isNaN(date.getTime())) return String(days)
  return `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`
}

/** With a comma, without the crumbs that binary fractions leave. */
function decimal(number: number): string {
  return String(Number(number.toFixed(4))).replace('.', ',')
}
