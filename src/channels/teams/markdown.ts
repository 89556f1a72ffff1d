import type { Block, Card } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'

/**
 * What an answer says, as the text of a message: there Teams knows citations and can show it while it is written.
 * Sources, small print and figures are not part of it. The text reads Markdown, so all that could be read as such
 * is escaped, save the numbers of the card's own sources.
 */
export function markdownOf({ headline, body }: Card): string {
  const numbers = body.flatMap((block) => (block.kind === 'sources' ? block.sources.map(({ n }) => n) : []))
  const parts = [escaped(headline, numbers), ...body.filter(isSaid).map((block) => textOf(block, numbers))]
  return parts.filter((part) => part !== '').join('\n\n')
}

type Said = Extract<Block, { kind: 'text' | 'list' }>

export function isSaid(block: Block): block is Said {
  return block.kind === 'text' || block.kind === 'list'
}

function textOf(block: Said, numbers: number[]): string {
  switch (block.kind) {
    case 'text':
      // A line break alone would be taken for a space.
      return escaped(block.text, numbers).replace(/\n+/g, '\n\n')
    case 'list':
      return block.items
        .map(
          (item, at) =>
            `${block.ordered ? `${at + 1}.` : '-'} ${escaped(item, numbers).replace(/\n+/g, ' ')}`,
        )
        .join('\n')
    default:
      return unreachable(block)
  }
}

/**
 * A number in brackets that begins a line and has a colon after it would say where all its like lead to. Addresses are broken by a space that nobody sees: only the sources lead
 * anywhere.
 */
function escaped(text: string, numbers: number[]): string {
  return text
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(
      /(?<!^[^\S\n]*)\\\[(\d+)\\\](?!\()|\\\[(\d+)\\\](?![:(])/gm,
      (whole, within?: string, first?: string) => {
        const n = within ?? first
        return numbers.includes(Number(n)) ? `[${n}]` : whole
      },
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, (whole) => `${whole.slice(0, -1)}\u200b.`)
    .replace(/^[^\S\n]*(?=([#>+-])?)/gm, (_space, mark: string | undefined) =>
      mark === undefined ? '' : '\\',
    )
}
