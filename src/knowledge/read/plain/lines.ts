import { clean } from './clean.ts'

/** A line of plain text that is not blank. */
export interface Line {
  /** Trimmed and cleaned; tabs are kept. */
  text: string
  /** Spaces before it. */
  indent: number
  /** Blank lines before it. */
  gap: number
  /** Whether it is the first of a page. */
  opensPage: boolean
  /** Whether all of it is a link to somewhere else, as in a menu. */
  link: boolean
  /** From 1, where the text has pages. */
  page?: number
  /** Height of the type against that of most of the text, where it is known; 1 is the same. */
  size?: number
}

/** The lines of plain text, without page numbers and without the headers that every page repeats. */
export function linesOf(text: string): Line[] {
  const pages = text.split('\f')
  const lines = pages.flatMap((page, index) => linesOfPage(page, pages.length > 1 ? index + 1 : undefined))
  return withoutPageFurniture(lines)
}

function linesOfPage(text: string, page: number | undefined): Line[] {
  const lines: Line[] = []
  let gap = 0
  for (const written of text.split('\n').flatMap(cut)) {
    const raw = clean(written)
    if (raw.trim() === '') {
      gap += 1
      continue
    }
    const indent = raw.length - raw.trimStart().length
    const opensPage = lines.length === 0
    const link = /^\s*\[[^\]]*\]\([^)]*\)\W*$/.test(written)
    lines.push({ text: raw.trim(), indent, gap, opensPage, link, ...(page && { page }) })
    gap = 0
  }
  return lines.map((line, index) =>
    topsLostPage(line, lines[index - 1]) ? { ...line, gap: lostPage } : line,
  )
}

/** No line is longer: a file that was never broken into lines is, so that no pattern is tried on all of it. */
const longestLine = 5_000

function cut(line: string): string[] {
  return line.length > longestLine ? (line.match(/.{1,4999}(?:\s|$)|.{4999}/gsu) ?? []) : [line]
}

/** Blank lines that stand for the end of a page: enough to begin a new paragraph. */
const lostPage = 2

/**
 * Where form feeds were lost, a space was left of each: the line at the top of a page is indented, right below
 * one that is not. A line that hangs under the text of an item is not meant.
 */
function topsLostPage(line: Line, before: Line | undefined): boolean {
  // An item goes on with the list above it.
  if (!before || /^\P{L}\s/u.test(line.text) || line.gap > 0 || line.indent === 0 || before.indent > 0)
    return false
  const [mark = ''] = before.text.match(/^(?:\d{1,2}[.)]|\P{L})\s*/u) ?? []
  return line.indent !== mark.length && (line.indent === 1 || !/^\p{Ll}/u.test(line.text))
}

/** Drops page numbers that stand alone, and every running header but the first. */
export function withoutPageFurniture(lines: Line[]): Line[] {
  const tops = lines.filter((line, index) => index === 0 || opens(line)).map((line) => line.text)
  const headers = new Set(tops.filter((text, index) => tops.indexOf(text) !== index))
  const kept: Line[] = []
  let dropped = 0
  let opensPage = false
  for (const [index, line] of lines.entries()) {
    const repeated = headers.has(line.text) && kept.some((seen) => seen.text === line.text)
    opensPage ||= line.opensPage
    dropped += line.gap
    if (repeated || isPageNumber(line, lines[index - 1], lines[index + 1])) dropped += 1
    else {
      kept.push({ ...line, gap: dropped, opensPage })
      dropped = 0
      opensPage = false
    }
  }
  return kept
}

function opens(line: Line): boolean {
  return line.opensPage || (line.gap === lostPage && line.indent > 0)
}

function isPageNumber({ text, gap, opensPage }: Line, before?: Line, after?: Line): boolean {
  if (!/^(?:[-–] ?)?(?:(?:side|page) )?\d{1,3}(?: ?(?:av|of|\/) ?\d{1,3})?(?: ?[-–])?$/i.test(text))
    return false
  const alone = (opensPage || gap > 0) && (!after || after.opensPage || after.gap > 0)
  // Figures in a row are the values of a chart.
  return alone && ![before, after].some((near) => near && /^\d+$/.test(near.text))
}
