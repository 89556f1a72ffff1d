import type { Block, Card, Source } from './card.ts'
import { unreachable } from './errors.ts'
import type { Language } from './language.ts'

/** The whole card as text: what a notification, a screen reader and the terminal show. Nothing is left out. */
export function plainText(card: Card): string {
  return paragraphs([card.headline, ...card.body.map(plainBlock)])
}

/** What the card says, without its sources: for where these are given beside it. */
export function plainBody(card: Card): string {
  return paragraphs([card.headline, ...card.body.filter(({ kind }) => kind !== 'sources').map(plainBlock)])
}

export function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'note':
      return block.text
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${item}`).join('\n')
    case 'sources':
      return block.sources.map(plainSource).join('\n')
    default:
      return unreachable(block)
  }
}

function plainSource(source: Source): string {
  const lines = [`[${source.n}] ${sourceLine(source)}`, `    ${quoted(source)}`]
  if (source.link !== undefined) lines.push(`    ${source.link}`)
  return lines.join('\n')
}

/** Title, year, standing and place on one line; a year that the title has already is not said twice. */
export function sourceLine({ title, year, status, place }: Source): string {
  const named = year === undefined || title.includes(String(year)) ? title : `${title}, ${year}`
  return [named, status, place].filter((part) => part !== '').join(' · ')
}

const marks: Record<Language, [string, string]> = { nb: ['«', '»'], nn: ['«', '»'], en: ['“', '”'] }

/** The quote in the quotation marks of its own language. */
export function quoted({ quote, quoteLanguage }: Source): string {
  const [open, close] = marks[quoteLanguage]
  return `${open}${quote}${close}`
}

function paragraphs(parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n')
}
