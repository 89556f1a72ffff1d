import type { Attachment, Block, Card, Form, Input, Option, Source } from './card.ts'
import { unreachable } from './errors.ts'
import type { Language } from './language.ts'

/** The whole card as text: what a notification, a screen reader and the terminal show. Nothing is left out. */
export function plainText(card: Card): string {
  const { headline, body, form, files = [] } = card
  return paragraphs([
    headline,
    ...body.map(plainBlock),
    ...(form ? [plainForm(form)] : []),
    ...files.map(plainFile),
  ])
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
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'bars':
      return [block.title, ...block.bars.map(({ label, value }) => `${label}: ${value} ${block.unit}`)].join(
        '\n',
      )
    case 'sources':
      return block.sources.map(plainSource).join('\n')
    default:
      return unreachable(block)
  }
}

/** The questions of a form with what can be chosen: what is asked is known also where it cannot be filled in. */
function plainForm({ inputs }: Form): string {
  return inputs
    .map((input) => [input.label, ...optionsOf(input).map(({ label }) => `- ${label}`)].join('\n'))
    .join('\n\n')
}

function optionsOf(input: Input): Option[] {
  return input.kind === 'text' ? [] : input.options
}

function plainFile({ name, alt, link }: Attachment): string {
  return [alt, `${name}: ${link}`].filter((line) => line !== '').join('\n')
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
