import { clean } from '../plain/clean.ts'
import type { Line } from '../plain/lines.ts'
import { blankLines, median, type Row, rowsOf, type Word } from './rows.ts'

/** The lines of a PDF, in the order in which the text was set: column by column where there are columns. */
export function linesOfPages(pages: Word[][]): Line[] {
  const rows = pages.map(rowsOf)
  const all = rows.flat()
  // Most of the letters are the body's.
  const body = median(all.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 10)).fill(size)))
  const leading = median(rows.flatMap((page) => page.slice(1).map((row, at) => leadingOf(page[at], row))))
  return rows.flatMap((page, index) =>
    page.map((row, at) => lineOf(row, { above: page[at - 1], leading, body, page: index + 1 })),
  )
}

function leadingOf(above: Row | undefined, row: Row): number {
  return above ? (above.y - row.y) / Math.max(above.size, row.size) : 0
}

interface Place {
  above: Row | undefined
  leading: number
  body: number
  page: number
}

function lineOf(row: Row, { above, leading, body, page }: Place): Line {
  return {
    text: clean(row.text).trim(),
    indent: 0,
    gap: above ? blankLines(above, row, leading) : 0,
    opensPage: above === undefined,
    link: false,
    page,
    size: Math.round((row.size / body) * 10) / 10,
  }
}
