import type { Block } from '../document.ts'

/**
 * The rows of a sheet as people lay them out: a blank row ends a table, a row with one cell says something of
 * what stands below it, and the first row of a table is its header. Columns that are empty throughout are gone.
 */
export function blocksOfGrid(grid: string[][]): Block[] {
  const rows = grid.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
  return regionsOf(rows).flatMap(blocksOfRegion)
}

/** Rows that stand together, with nothing but blank rows between. */
function regionsOf(rows: string[][]): string[][][] {
  const regions: string[][][] = []
  let isOpen = false
  for (const row of rows) {
    const isBlank = row.every((cell) => cell === '')
    if (!isBlank && isOpen) regions.at(-1)?.push(row)
    else if (!isBlank) regions.push([row])
    isOpen = !isBlank
  }
  return regions
}

function blocksOfRegion(rows: string[][]): Block[] {
  const first = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1)
  if (first < 0) return rows.map(paragraph)
  return [
    ...rows.slice(0, first).map(paragraph),
    { kind: 'table', rows: withoutEmptyColumns(rows.slice(first)) },
  ]
}

function paragraph(row: string[]): Block {
  return { kind: 'paragraph', text: row.filter((cell) => cell !== '').join(' ') }
}

/** Every row with a cell for each column that says anything. */
function withoutEmptyColumns(rows: string[][]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const filled = Array.from({ length: width }, (_, column) => rows.some((row) => row[column]))
  return rows.map((row) => filled.flatMap((isFilled, column) => (isFilled ? [row[column] ?? ''] : [])))
}
