import type { Content } from './content.ts'
import { blocksOfGrid } from './grid.ts'
import { cellWriter, type WriteCell } from './office/cells.ts'
import { type Node, treeOf, wordsOf } from './office/tree.ts'
import { attribute, partOf } from './office/zip.ts'
import { createOutline } from './outline.ts'

/** What a sheet is called until somebody names it. */
const unnamed = /^(?:Ark|Sheet|Blad|Tabelle)\s?\d+$/i

/** Reads a workbook: a section for each sheet under its name. Hidden sheets are left out. */
export async function readXlsx(bytes: Uint8Array, deadline: AbortSignal): Promise<Content> {
  const { content } = await treeOf(bytes, 'xlsx', { deadline, withXml: true })
  const hidden = hiddenSheets(bytes)
  const write = cellWriter(partOf(bytes, 'xl/styles.xml') ?? '')
  const outline = createOutline()
  for (const [at, sheet] of content.entries()) {
    if (sheet.type !== 'sheet' || hidden.has(at)) continue
    const name = sheet.metadata?.sheetName ?? ''
    outline.close(1)
    if (!unnamed.test(name)) outline.heading(1, name)
    for (const block of blocksOfGrid(gridOf(sheet, write))) outline.block(block)
  }
  return { sections: outline.sections() }
}

/** The cells at the places where they stand, with what is empty between them. */
function gridOf({ children = [] }: Node, write: WriteCell): string[][] {
  const grid: string[][] = []
  for (const row of children) {
    for (const cell of row.children ?? []) {
      if (cell.type !== 'cell' || !cell.metadata) continue
      const { row: y, col: x } = cell.metadata
      const cells = grid[y] ?? []
      grid[y] = cells
      cells[x] = write(wordsOf(cell), cell.rawContent ?? '')
    }
  }
  return Array.from(grid, (cells) => Array.from(cells ?? [], (cell) => cell ?? ''))
}

/** The places of the sheets, from 0, that the workbook does not show. */
function hiddenSheets(bytes: Uint8Array): Set<number> {
  const tags = (partOf(bytes, 'xl/workbook.xml') ?? '').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
  return new Set(tags.flatMap((tag, at) => (/hidden/i.test(attribute(tag, 'state')) ? [at] : [])))
}
