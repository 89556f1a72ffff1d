import { unreachable } from '../../domain/errors.ts'
import type { Block, Passage } from '../document.ts'
import { sentencesOf } from '../words/sentences.ts'
import { hasBlank } from '../words/telling.ts'

/** What can be quoted of a passage. */
export interface Unit {
  passage: Passage
  /** Which block of the passage it belongs to. */
  block: number
  /** A sentence; a line of a list or a table; the lead of one, which stands for the whole of it. */
  kind: 'sentence' | 'line' | 'lead'
  /** As it stands in the document. */
  text: string
  /** The line or heading that it stands under. */
  lead?: string
}

/** The units of a passage in reading order. A heading in between is no unit: it is the lead of what follows. */
export function unitsOf(passage: Passage): Unit[] {
  const known = unitsIn.get(passage)
  if (known) return known
  const units = cut(passage)
  unitsIn.set(passage, units)
  return units
}

/** The passages that are asked about are asked about often. */
const unitsIn = new WeakMap<Passage, Unit[]>()

function cut(passage: Passage): Unit[] {
  return passage.blocks.flatMap((block, at): Unit[] => {
    const lead = leadOf(passage, at)
    const under = lead === undefined ? {} : { lead }
    if (block.kind === 'paragraph') {
      const told = isLead(block, passage.blocks[at + 1]) ? linesOf(block).slice(0, -1) : linesOf(block)
      return told.filter(isTold).map((text) => ({ passage, block: at, kind: 'sentence', text, ...under }))
    }
    const whole: Unit[] = lead === undefined ? [] : [{ passage, block: at, kind: 'lead', text: lead }]
    return [
      ...whole,
      ...linesOf(block)
        .filter(isTold)
        .map((text): Unit => ({ passage, block: at, kind: 'line', text, ...under })),
    ]
  })
}

/** A line to be filled in shows with its whole form. */
function isTold(text: string): boolean {
  return !hasBlank(text)
}

/** A block as the lines that it is read in. */
export function linesOf(block: Block | undefined): string[] {
  if (block === undefined) return []
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

/** What introduces a block: the line before it where that is a lead, else the nearest heading. */
function leadOf({ blocks, headings }: Passage, at: number): string | undefined {
  const before = blocks[at - 1]
  return before !== undefined && isLead(before, blocks[at]) ? linesOf(before).at(-1) : headings.at(-1)
}

/** A heading, in between or of what the next passage tells, or a line with a colon that introduces a list or a table. */
function isLead(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph') return false
  if (next !== undefined && next.kind !== 'paragraph' && block.text.endsWith(':')) return true
  return block.text.split(' ').length <= 5 && heading.test(block.text)
}

/** Words alone, or words and the number of the thing that they name: "Delmål 1.2", "januar 2009". */
const heading = /^[^\d.!,;|]+(?:\s\d[\d.]*)?[:?]?$/u
