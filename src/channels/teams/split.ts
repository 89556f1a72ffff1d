import type { Block, Card } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import { plainBlock } from '../../domain/plain.ts'
import { messageOf } from './render.ts'

/** Teams takes messages of about 100 kB and cards of about 28; a message holds the text of its card thrice. */
export const messageLimitBytes = 25_000
/** A piece of this length fits in any case, drawn and as plain text, even with three bytes to a character. */
const pieceLength = 2_000

/** The card as the messages that hold it: one, nearly always. Nothing is left out. */
export function partsOf(card: Card): Card[] {
  if (fits(card)) return [card]
  const { language, headline, body, ...last } = card
  const parts: Card[] = []
  let part: Card = { language, headline, body: [] }
  for (const block of body.flatMap(pieces)) {
    const larger = { ...part, body: joined(part.body, block) }
    // Any part may turn out to be the last, which carries the form, the files and the buttons.
    if (fits({ ...larger, ...last }) || part.body.length === 0) {
      part = larger
    } else {
      parts.push(part)
      part = { language, headline: '', body: [block] }
    }
  }
  return [...parts, { ...part, ...last }]
}

function fits(card: Card): boolean {
  return Buffer.byteLength(JSON.stringify(messageOf(card))) <= messageLimitBytes
}

function pieces(block: Block): Block[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return cut(block.text).map((text) => ({ kind: block.kind, text }))
    case 'list':
      return block.items.flatMap((item, at) => itemPieces(item, block.ordered ? at + 1 : undefined))
    case 'facts':
    case 'bars':
      return cut(plainBlock(block)).map((text) => ({ kind: 'text', text }))
    case 'sources':
      return block.sources.flatMap((source) =>
        cut(source.quote).map((quote): Block => ({ kind: 'sources', sources: [{ ...source, quote }] })),
      )
    default:
      return unreachable(block)
  }
}

/** A list that goes on in the next message would count from one again, so a numbered item becomes text. */
function itemPieces(item: string, number: number | undefined): Block[] {
  if (number !== undefined) return cut(`${number}. ${item}`).map((text) => ({ kind: 'text', text }))
  return cut(item).map((text) => ({ kind: 'list', items: [text] }))
}

/** Adds a block, to the list or the sources before it where it goes on with them. */
function joined(body: Block[], block: Block): Block[] {
  const last = body.at(-1)
  if (last?.kind === 'list' && block.kind === 'list') {
    return [...body.slice(0, -1), { ...last, items: [...last.items, ...block.items] }]
  }
  if (last?.kind === 'sources' && block.kind === 'sources') {
    return [...body.slice(0, -1), { ...last, sources: [...last.sources, ...block.sources] }]
  }
  return [...body, block]
}

/** Cuts between sentences or words where it can, and never inside a character. */
function cut(text: string): string[] {
  const cuts: string[] = []
  let rest = text
  while (rest.length > pieceLength) {
    const at = placeToCut(rest)
    cuts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...cuts, rest]
}

function placeToCut(text: string): number {
  const piece = text.slice(0, pieceLength)
  const sentence = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('. ') + 1)
  if (sentence > pieceLength / 2) return sentence
  const word = piece.lastIndexOf(' ')
  if (word > pieceLength / 2) return word
  const halfCharacter = /[\ud800-\udbff]$/.test(piece)
  return halfCharacter ? pieceLength - 1 : pieceLength
}
