import type { Block } from '../document.ts'
import { countWords, sizes } from './sizes.ts'
import { split } from './split.ts'
import { wordsIn } from './text.ts'

/** The blocks of one section, in order, in stretches of about a passage. */
export function stretchesOf(blocks: Block[]): Block[][] {
  const stretches: Block[][] = []
  let open: Block[] = []
  for (const unit of withLeads(blocks.flatMap(split))) {
    const words = wordsIn(open)
    if (words > 0 && (words >= sizes.enough || words + wordsIn(unit) > sizes.most)) {
      stretches.push(open)
      open = []
    }
    open = [...open, ...unit]
  }
  return withoutSmallRest(stretches, open)
}

/** A list or a table belongs to the line that introduces it. */
function withLeads(blocks: Block[]): Block[][] {
  const units: Block[][] = []
  for (const block of blocks) {
    const before = units.at(-1)
    if (block.kind !== 'paragraph' && before && isLead(before)) before.push(block)
    else units.push([block])
  }
  return units
}

function isLead([only, more]: Block[]): boolean {
  if (more || only?.kind !== 'paragraph') return false
  return only.text.endsWith(':') || countWords(only.text) <= sizes.small
}

function withoutSmallRest(stretches: Block[][], rest: Block[]): Block[][] {
  const last = stretches.at(-1)
  if (rest.length === 0) return stretches
  if (!last || wordsIn(rest) >= sizes.small || wordsIn([...last, ...rest]) > sizes.most) {
    return [...stretches, rest]
  }
  return [...stretches.slice(0, -1), [...last, ...rest]]
}
