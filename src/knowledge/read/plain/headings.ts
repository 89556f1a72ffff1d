import { isCapitals, isNumberedHeading } from './join.ts'
import type { Piece } from './piece.ts'

/** What a line of plain text looks like, before it is known what stands below it. */
export interface Look {
  /** 1 is the outermost; fractions leave room for the parts of a number. */
  rank: number
  /** Numbered or ending in a colon: a heading also above lines that look like headings themselves. */
  sure: boolean
}

/** From the chapters of a report to the lead lines of a slide. */
export const ranks = { chapter: 1, slide: 3, number: 3.5, title: 4, letter: 5, lead: 6 }

/** This many blank lines part two slides. */
export const slideGap = 3

/** Against the type of most of the text. */
export const largerType = 1.1

const longest = { words: 9, characters: 80, wordsOfLead: 6, charactersOfQuestion: 200 }

interface Around {
  before: Piece | undefined
  after: Piece | undefined
  /** The labels that stand with more than one number: "Delmål" of "Delmål 1" and "Delmål 2". */
  series: Set<string>
}

/** How each piece looks as a heading; undefined where it looks like text. */
export function looksOf(pieces: Piece[]): (Look | undefined)[] {
  const series = seriesIn(pieces)
  return pieces.map((piece, at) => lookOf(piece, { before: pieces[at - 1], after: pieces[at + 1], series }))
}

function lookOf(piece: Piece, around: Around): Look | undefined {
  const { kind, text, number, size = 1, link } = piece
  if (kind === 'bullet' || kind === 'row' || link || text.length > longest.charactersOfQuestion)
    return undefined
  if (size > largerType) return sure(ranks.slide - size / 10)
  if (kind === 'number') return standsAlone(piece, around) ? sure(ranks.number + depthOf(number)) : undefined
  if (isNumberedHeading(piece) && isChapter(text, around))
    return sure(ranks.chapter + depthOf(numberIn(text)))
  if (/^[A-H]\. \p{Lu}/u.test(text) && isShort(text)) return sure(ranks.letter)
  if (/:$/.test(text)) return isLead(text) ? sure(ranks.lead) : undefined
  return isTitle(text) ? title(piece) : undefined
}

function sure(rank: number): Look {
  return { rank, sure: true }
}

/** A title over a slide, or within it. */
function title({ text, gap }: Piece): Look {
  return { rank: isCapitals(text) || gap >= slideGap ? ranks.slide : ranks.title, sure: false }
}

/** A number over a text of its own; numbers in a row are a list. */
function standsAlone({ number, text }: Piece, { before, after }: Around): boolean {
  const last = Number(number?.split('.').at(-1))
  const inList = Number(before?.number) === last - 1 || Number(after?.number) === last + 1
  return !inList && !/[.;,]$/.test(text)
}

/** "Område 2: Mangfold", "Delmål 1.1", or "Del 1" before "Del 2"; but not the one "Studio 3" of a map of partners. */
function isChapter(text: string, { series }: Around): boolean {
  return /:|\d\.\d/.test(text) || series.has(labelOf(text))
}

function seriesIn(pieces: Piece[]): Set<string> {
  const numbered = new Set(pieces.filter(isNumberedHeading).map(({ text }) => text))
  const seen = new Set<string>()
  return new Set([...numbered].map(labelOf).filter((label) => seen.has(label) || !seen.add(label)))
}

function labelOf(text: string): string {
  return text.slice(0, text.search(/\d/))
}

function isLead(text: string): boolean {
  return isTelling(text) && text.split(' ').length <= longest.wordsOfLead
}

function isTitle(text: string): boolean {
  if (!isShort(text) || !isTelling(text)) return false
  return /^["«“(]?[\p{Lu}\p{N}]/u.test(text) && (/\.{3,}$/.test(text) || !/[.,;:…]$/.test(text))
}

function isShort(text: string): boolean {
  return text.length <= longest.characters && text.split(' ').length <= longest.words
}

/** Not a date, an abbreviation or a lone figure. */
function isTelling(text: string): boolean {
  return /\p{L}{5}/u.test(text) || text.split(' ').length > 2
}

function numberIn(text: string): string | undefined {
  return text.match(/\d+(?:\.\d+)*/)?.[0]
}

function depthOf(number: string | undefined): number {
  return ((number?.split('.').length ?? 1) - 1) / 10
}
