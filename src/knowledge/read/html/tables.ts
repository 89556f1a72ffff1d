import { type Page, type PageElement, wordsOf } from './page.ts'

/**
 * Writes the tables of a page as Markdown can say them: a header row, one line a cell. A table that only lays
 * out the page becomes plain text.
 */
export function tidyTables(page: Page, root: PageElement): void {
  // From the innermost: a table that holds another one is layout.
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    const caption = wordsOf(table.querySelector('caption'))
    const rows = rowsOf(table)
    const isLayout = table.querySelector('table, p + p, ul, ol, h1, h2, h3') !== null || widest(rows) < 2
    if (caption) table.before(element(page, 'p', caption))
    if (isLayout) for (const cell of cellsIn(table)) table.before(asText(page, cell))
    else table.before(plainTable(page, rows))
    table.remove()
  }
}

/** The cells of the table itself, and not those of a table within it. */
function cellsIn(table: PageElement): PageElement[] {
  return [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table)
}

function widest(rows: string[][]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

/** A cell that is said to be wider than this is not a table of words. */
const mostColumns = 50

function rowsOf(table: PageElement): string[][] {
  return [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('td, th')].flatMap(cellsOf))
    .filter((row) => row.some((cell) => cell !== ''))
}

/** A cell over several columns is followed by empty ones, so that the rest stands under its header. */
function cellsOf(cell: PageElement): string[] {
  const width = Math.min(mostColumns, Number(cell.getAttribute('colspan')) || 1)
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith(' ')
  const text = wordsOf(cell).replace(/\|/g, '/')
  return [text, ...Array.from({ length: width - 1 }, () => '')]
}

function plainTable(page: Page, [header = [], ...rows]: string[][]): PageElement {
  const table = page.createElement('table')
  const width = widest([header, ...rows])
  const add = (part: string, tag: string, lines: string[][]) => {
    const group = page.createElement(part)
    for (const line of lines) {
      const row = page.createElement('tr')
      for (let column = 0; column < width; column += 1) row.append(element(page, tag, line[column] ?? ''))
      group.append(row)
    }
    table.append(group)
  }
  add('thead', 'th', [header])
  add('tbody', 'td', rows)
  return table
}

function asText(page: Page, cell: PageElement): PageElement {
  const div = page.createElement('div')
  for (const node of [...cell.childNodes]) div.append(node)
  return div
}

function element(page: Page, tag: string, text: string): PageElement {
  const made = page.createElement(tag)
  made.textContent = text
  return made
}
