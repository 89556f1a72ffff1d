import type { Content } from './content.ts'
import { createOutline } from './outline.ts'
import { blocksOf, wholeText } from './plain/blocks.ts'
import { type Look, largerType, looksOf, ranks, slideGap } from './plain/headings.ts'
import { linesOf } from './plain/lines.ts'
import type { Piece } from './plain/piece.ts'
import { piecesOf } from './plain/pieces.ts'
import { rolesOf } from './plain/roles.ts'

/**
 * Reads plain text, as people write it and as programs leave it of slides and PDFs. Lines that a page broke are
 * joined; headings are told by their form and by what stands below them; columns are kept in reading order.
 */
export function readText(text: string): Content {
  return contentOf(piecesOf(linesOf(text)))
}

export function contentOf(found: Piece[]): Content {
  const pieces = withDatesBelow(found)
  const looks = looksOf(pieces)
  const roles = rolesOf(pieces, looks)
  const outline = createOutline()
  let paragraphs: Piece[] = []
  const flush = () => {
    for (const block of blocksOf(paragraphs)) outline.block(block)
    paragraphs = []
  }
  for (const [at, piece] of pieces.entries()) {
    const role = roles[at]
    const parted = role?.kind === 'fragment' && piece.gap >= slideGap
    if (role?.kind === 'heading' || parted || paragraphs.at(-1)?.page !== piece.page) flush()
    if (piece.page) outline.page(piece.page)
    if (parted) outline.close(ranks.slide)
    if (role?.kind === 'heading') outline.heading(role.rank, headingText(piece))
    else paragraphs.push(piece)
  }
  flush()
  const title = titleOf(pieces, looks)
  return { ...(title && { title }), sections: outline.sections() }
}

/** A date right above a title belongs to what the title is about. */
function withDatesBelow(pieces: Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]]
    if (after && isDateOf(piece, after)) return { ...after, gap: piece.gap, after: piece.after }
    return before && isDateOf(before, piece) ? { ...before, gap: piece.gap, after: piece.after } : piece
  })
}

function isDateOf({ text, gap, after }: Piece, next: Piece): boolean {
  return gap > after && next.kind === 'text' && /^\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}$/u.test(text)
}

function headingText(piece: Piece): string {
  return wholeText(piece).replace(/\s*(?::|\.{3,}|…)$/, '')
}

/** Among the first lines that read like a title the one in the largest type, or in capitals; it has no number. */
function titleOf(pieces: Piece[], looks: (Look | undefined)[]): string | undefined {
  const large = pieces.slice(0, 6).filter(({ kind, size = 1 }) => kind === 'text' && size > largerType)
  const titles = pieces.slice(0, 4).filter((_piece, at) => looks[at]?.sure === false)
  const inCapitals = titles.find(({ text }) => !/\p{Ll}/u.test(text))
  const [largest] = large.sort((one, other) => (other.size ?? 1) - (one.size ?? 1))
  const title = largest ?? inCapitals ?? titles[0]
  return title && headingText(title)
}
