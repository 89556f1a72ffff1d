import type { Line } from './lines.ts'
import type { Piece } from './piece.ts'

interface Place {
  /** The line above. */
  before: Line | undefined
  /** Whether a blank line follows. */
  stands: boolean
  /** Characters of the longest line that stands together with this one. */
  width: number
}

/** In characters: what goes on for longer is a file without paragraphs, and is cut somewhere. */
const longestParagraph = 5_000

/** Whether a line goes on with the piece above it: whether its break was the page's doing, not the writer's. */
export function continues(open: Piece, line: Line, { before, stands, width }: Place): boolean {
  if (
    open.kind === 'row' ||
    open.text === '' ||
    open.text.length > longestParagraph ||
    !before ||
    open.size !== line.size
  )
    return false
  if (line.opensPage) return goesOn(open.text, line.text)
  if (line.gap > 1) return false
  // Slides often have a blank line after every line. In a block of lines a blank one is meant.
  if (line.gap === 1) return stands && (before.gap > 0 || before.opensPage) && goesOn(open.text, line.text)
  if (/:$/.test(before.text) || isNumberedHeading(open)) return false
  if (goesOn(open.text, line.text) || /[,/&]$/.test(before.text)) return true
  // The writer broke a line that had room for the next word.
  const [word = ''] = line.text.split(' ')
  return before.text.length + 1 + word.length > width
}

/** Whether the words themselves say so: nothing has ended, and nothing new begins. */
function goesOn(text: string, more: string): boolean {
  if (/(?:^|\s)[-–—]$/.test(text)) return true
  if (/[.!?:…]["»”)]?$/.test(text)) return false
  if (isCapitals(text) && !isCapitals(more)) return /^\(/.test(more)
  return /^[\p{Ll}(]/u.test(more) || /\p{L}-$/u.test(text)
}

/** "Delmål 1.1", "Område 2: Fordypning": what stands below is the text under it. */
export function isNumberedHeading({ kind, text }: Pick<Piece, 'kind' | 'text'>): boolean {
  return (
    kind === 'text' && /^\p{Lu}\p{L}+(?: \p{L}+){0,3} \d{1,2}(?:\.\d{1,2})*(?:: ?\p{L}.{0,80})?$/u.test(text)
  )
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** Two parts of a text with the space between them, or as one word where it was hyphenated at the break. */
export function joined(text: string, more: string): string {
  const rest = more.replace(/\s+/g, ' ')
  return hyphenated(text, rest)
    ? text.slice(0, -1) + rest
    : keepsHyphen(text, rest)
      ? text + rest
      : `${text} ${rest}`
}

/** "samfunns- / engasjement", but not "kunst- / og kulturfag", "SOS- / barnebyer" or "Oslo- / Viken". */
function hyphenated(text: string, rest: string): boolean {
  if (/^(?:og|eller|and|or|samt|til)\b/.test(rest)) return false
  return (
    (/\p{Ll}{2}-$/u.test(text) && /^\p{Ll}/u.test(rest)) ||
    (/\p{Lu}{2}-$/u.test(text) && /^\p{Lu}{2}/u.test(rest))
  )
}

function keepsHyphen(text: string, rest: string): boolean {
  return /\p{L}-$/u.test(text) && /^\p{L}/u.test(rest) && !/^(?:og|eller|and|or|samt|til)\b/.test(rest)
}
