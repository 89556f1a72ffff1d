import { unreachable } from '../domain/errors.ts'
import type { Block, Passage } from './document.ts'
import { sentencesOf } from './sentences.ts'

/** What can be quoted of a passage: a sentence, an item of a list, a row of a table. */
export interface Unit {
  passage: Passage
  /** As it stands in the document. */
  text: string
  /** The line or heading that it stands under. */
  lead?: string
  /** Which block of the passage it belongs to. */
  block: number
  /** Running text: what stands before and after belongs to the same thought. */
  isSentence: boolean
}

/** The units of a passage in reading order; a line that only names what comes next is their lead instead. */
export function unitsOf(passage: Passage): Unit[] {
  return passage.blocks.flatMap((block, at) => {
    if (isLead(block) && passage.blocks[at + 1] !== undefined) return []
    const lead = leadOf(passage, at)
    return linesOf(block).map((text) => ({
      passage,
      text,
      block: at,
      isSentence: block.kind === 'paragraph',
      ...(lead === undefined ? {} : { lead }),
    }))
  })
}

/** A block as the lines that it is read in. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return sentencesOf(block.text)
    case 'list':
      return block.items
    case 'table':
      return block.rows.map((row) => row.filter((cell) => cell !== '').join(': '))
    default:
      return unreachable(block)
  }
}

/** What introduces a block: the line before it when that ends in a colon or is a heading in between, else the heading. */
function leadOf({ blocks, headings }: Passage, at: number): string | undefined {
  const before = blocks[at - 1]
  if (before?.kind !== 'paragraph') return headings.at(-1)
  if (isLead(before)) return before.text
  const last = sentencesOf(before.text).at(-1)
  return last?.endsWith(':') ? last : headings.at(-1)
}

/** A title, a date, a heading in between: few words, no figure to tell and no end. */
function isLead(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  const { text } = block
  return /[:?]$/u.test(text)
    ? text.length <= longestLead
    : text.split(' ').length <= 5 && !/[.!,;|]|\d$/u.test(text)
}

/** Characters: a longer line tells something of its own. */
const longestLead = 120
