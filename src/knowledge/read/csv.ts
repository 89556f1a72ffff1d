import type { Content } from './content.ts'
import { blocksOfGrid } from './grid.ts'

/** Reads a table that a program exported, its first row the header. Norwegian Excel parts cells by semicolon. */
export async function readCsv(text: string): Promise<Content> {
  const { parse } = await import('csv-parse/sync')
  const grid: string[][] = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  })
  const blocks = blocksOfGrid(grid)
  return { sections: blocks.length > 0 ? [{ headings: [], blocks }] : [] }
}

const delimiters = [';', '\t', ',']

/** What parts the first lines into the same number of cells, and into most of them. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split('\n', 20)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"[^"]*"/g, ''))
  const [likeliest] = delimiters
    .map((delimiter) => {
      const cells = lines.map((line) => line.split(delimiter).length)
      const most = Math.max(1, ...cells)
      const steady = cells.filter((count) => count === cells[0]).length / Math.max(1, cells.length)
      return { delimiter, weight: most > 1 ? steady * 10 + most / 100 : 0 }
    })
    .sort((one, other) => other.weight - one.weight)
  return likeliest?.delimiter ?? ';'
}
