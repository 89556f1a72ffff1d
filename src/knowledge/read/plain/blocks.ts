import { unreachable } from '../../../domain/errors.ts'
import type { Block } from '../../document.ts'
import type { Piece } from './piece.ts'

/** Body pieces in order as blocks: items that follow each other are a list, rows of the same width a table. */
export function blocksOf(pieces: Piece[]): Block[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && follows(last, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap(blockOf)
}

function follows(last: Piece, piece: Piece): boolean {
  if (last.kind !== piece.kind || piece.kind === 'text') return false
  if (piece.kind === 'number') return Number(piece.number) === Number(last.number) + 1
  if (piece.kind === 'row') return cells(piece).length === cells(last).length && piece.gap < 2
  // A wider gap than between the items above it: another column, or another slide.
  return piece.gap < 2 || last.gap >= piece.gap
}

function blockOf(group: Piece[]): Block[] {
  const [first, ...more] = group
  if (!first) return []
  switch (first.kind) {
    case 'bullet':
      return [{ kind: 'list', items: group.map(({ text }) => text), ordered: false }]
    case 'number':
      return [more.length > 0 ? numberedList(group) : paragraph(first)]
    case 'row':
      return [more.length > 0 ? { kind: 'table', rows: group.map(cells) } : paragraph(first)]
    case 'text':
      return [paragraph(first)]
    default:
      return unreachable(first.kind)
  }
}

function paragraph(piece: Piece): Block {
  return { kind: 'paragraph', text: wholeText(piece) }
}

/** A list that does not begin at 1 keeps its numbers in the items. */
function numberedList(group: Piece[]): Block {
  const ordered = group[0]?.number === '1'
  return { kind: 'list', items: group.map(ordered ? ({ text }) => text : wholeText), ordered }
}

/** The text of a piece with its number, on one line. */
export function wholeText({ number, text }: Piece): string {
  return `${number ? `${number}. ` : ''}${text.replaceAll('\t', ' ')}`
}

function cells({ text }: Piece): string[] {
  return text.split('\t')
}
