import { unreachable } from '../domain/errors.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { type Run, runsOf, type Text, writable } from './text.ts'

/** The document as Markdown (GitHub's, for the tables): what somebody has written stays text and becomes no markup. */
export function writeMarkdown({ kicker, title, blocks, footer }: Paper): string {
  const above = kicker === undefined ? [] : [`*${escaped(kicker)}*`]
  return `${[...above, `# ${escaped(title)}`, ...blocks.map(drawn), `*${escaped(footer)}*`].join('\n\n')}\n`
}

function drawn(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`
    case 'text':
    case 'note':
      return line(block.text)
    case 'callout':
      return `> ${line(block.text)}`
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${line(item)}`).join('\n')
    case 'facts':
      return block.facts.map(({ label, value }) => `- ${escaped(label)}: ${line(value)}`).join('\n')
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n')
    case 'sources':
      return block.sources
        .map(({ n, text, quote }) => `- [${n}] ${escaped(text)}${quotedUnder(quote)}`)
        .join('\n')
    default:
      return unreachable(block)
  }
}

function quotedUnder(quote: string | undefined): string {
  return quote === undefined ? '' : `\n   > ${escaped(quote)}`
}

function row(cells: Text[]): string {
  return `| ${cells.map((cell) => line(cell).replaceAll('|', '\\|')).join(' | ')} |`
}

function line(text: Text): string {
  return runsOf(text).map(run).join('')
}

function run({ text, mark }: Run): string {
  switch (mark) {
    case 'strong':
      return `**${escaped(text)}**`
    case 'blank':
    case 'cite':
      return writable(text).replaceAll('\u00a0', ' ')
    case 'quiet':
    case undefined:
      return escaped(text)
    default:
      return unreachable(mark)
  }
}

/** Line breaks would end a block, and these characters begin markup or an HTML tag. */
function escaped(text: string): string {
  return writable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_<>[\]#]/g, '\\$&')
}
