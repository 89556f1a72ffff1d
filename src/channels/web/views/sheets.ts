import type { Language } from '../../../domain/language.ts'
import type { Cell, Table } from './table.ts'

/** For a Norwegian spreadsheet: semicolons, a mark of UTF-8, decimal commas, and no text that would be run as a formula. */
export async function csvOf(table: Table, language: Language): Promise<string> {
  const { head, rows } = table.whole ?? table
  const { stringify } = await import('csv-stringify/sync')
  const number = (value: number) => (language === 'en' ? String(value) : String(value).replace('.', ','))
  return stringify([head, ...rows], { bom: true, delimiter: ';', escape_formulas: true, cast: { number } })
}

/** More characters than this a spreadsheet does not take for the name of a sheet, and some not at all. */
const longestSheetName = 31
const notInSheetNames = /[[\]:*?/\\]/g

/** A workbook with a sheet for each table. Texts stand as texts in it, never as formulas. */
export async function xlsxOf(tables: Table[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  return writeXlsx(tables.map(sheetOf)).toBuffer()
}

function sheetOf(table: Table, at: number) {
  const { title } = table
  const { head, rows } = table.whole ?? table
  const name = `${at + 1} ${title.replace(notInSheetNames, ' ')}`.slice(0, longestSheetName)
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: head.map((_name, column) => ({ width: widthOf([head, ...rows], column) })),
    data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows],
  }
}

function widthOf(rows: Cell[][], column: number): number {
  const longest = Math.max(...rows.map((cells) => String(cells[column] ?? '').length))
  return Math.min(Math.max(longest + 2, 8), 60)
}
