import { continues, joined } from './join.ts'
import type { Line } from './lines.ts'
import type { Piece } from './piece.ts'

/** A hyphen that a letter follows at once is a bullet of slides; an en dash opens a reply in Norwegian prose. */
const bullet = /^(?:(?:[•●○◦▪■□‣⁃∙·➢➤✓✔]|o(?=\s)|[*+](?=\s)|-(?![-\s]*$))\s*)+/u
const number = /^(\d{1,2}(?:\.\d{1,2})*)[.)]\s+(?=\S)/

/** Joins the lines that belong together. A line with a bullet or a number begins a piece of its own. */
export function piecesOf(lines: Line[]): Piece[] {
  const widths = columnWidths(lines)
  const pieces: Piece[] = []
  for (const [index, line] of lines.entries()) {
    const [before, next] = [lines[index - 1], lines[index + 1]]
    const open = pieces.at(-1)
    const begun = begin(line, open)
    const place = { before, stands: (next?.gap ?? 1) > 0, width: widths[index] ?? 0 }
    if (open && begun.kind === 'text' && continues(open, line, place))
      open.text = joined(open.text, line.text)
    else if (open?.kind === 'bullet' && isSubPoint(line)) open.text = `${open.text} - ${begun.text}`
    else pieces.push(begun)
    const last = pieces.at(-1)
    if (last) last.after = next?.gap ?? Number.POSITIVE_INFINITY
  }
  return pieces.filter((piece) => piece.text !== '')
}

function begin(line: Line, open: Piece | undefined): Piece {
  const [mark = ''] = line.text.match(bullet) ?? line.text.match(number) ?? []
  const rest = line.text.slice(mark.length)
  const piece = {
    gap: line.gap,
    after: 0,
    link: line.link,
    ...(line.page && { page: line.page }),
    ...(line.size && { size: line.size }),
  }
  if (mark !== '' && !/\d/.test(mark)) return { ...piece, kind: 'bullet', text: rest.replace(/\s+/g, ' ') }
  if (mark !== '' && opensNumber(line, rest, open)) {
    return { ...piece, kind: 'number', number: mark.replace(/[.)]\s+$/, ''), text: rest.replace(/\s+/g, ' ') }
  }
  if (line.text.includes('\t')) return { ...piece, kind: 'row', text: line.text.replace(/ *\t[ \t]*/g, '\t') }
  return { ...piece, kind: 'text', text: line.text.replace(/\s+/g, ' ') }
}

/** A dash behind the bullet: the line goes with the point above it. */
function isSubPoint({ text }: Line): boolean {
  return /^[•●○◦▪■]\s*[-–]/u.test(text)
}

/** Not the "4. trinn" that a line happens to break at. */
function opensNumber(line: Line, rest: string, open: Piece | undefined): boolean {
  return line.gap > 0 || !/^\p{Ll}/u.test(rest) || open?.kind === 'number'
}

/** For every line, the longest of those that stand together with it: how wide the column was. */
function columnWidths(lines: Line[]): number[] {
  const widths: number[] = []
  let start = 0
  for (let index = 0; index < lines.length; index += 1) {
    const next = lines[index + 1]
    if (next?.gap === 0 && next.size === lines[index]?.size) continue
    const width = lines.slice(start, index + 1).reduce((most, { text }) => Math.max(most, text.length), 0)
    while (start <= index) widths[start++] = width
  }
  return widths
}
