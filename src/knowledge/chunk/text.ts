import { unreachable } from '../../domain/errors.ts'
import type { Block } from '../document.ts'
import { countWords } from './sizes.ts'

/** The words of blocks, a line each for paragraphs, list items and rows; the cells of a row apart by ` | `. */
export function textOf(blocks: Block[]): string {
  return blocks.flatMap(linesOf).join('\n')
}

export function wordsIn(blocks: Block[]): number {
  return countWords(textOf(blocks))
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.ordered ? block.items.map((item, index) => `${index + 1}. ${item}`) : block.items
    case 'table':
      return block.rows.map((row) => row.join(' | '))
    default:
      return unreachable(block)
  }
}
