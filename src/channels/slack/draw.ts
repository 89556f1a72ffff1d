import type { types } from '@slack/bolt'
import type { Block, Button, Card, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { plainBlock, quoted, sourceLine } from '../../domain/plain.ts'
import { buttonValue } from './parse.ts'

type Drawn = types.KnownBlock
type Inline = types.RichTextElement

/** Block Kit's own: an actions block holds 25 buttons, a label 75 characters. */
const buttonsInARow = 25
const longestLabel = 75

/**
 * A card as blocks. What comes from documents and models stands in `rich_text` and `plain_text` only, where Slack
 * reads no markup: it can neither call anybody nor hide a link.
 */
export function draw(card: Card): Drawn[] {
  const headline = card.headline === '' ? [] : [paragraph(card.headline, { bold: true })]
  return [...headline, ...card.body.flatMap(drawBlock), ...drawButtons(card.buttons ?? [], card.language)]
}

function drawBlock(block: Block): Drawn[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block.text)]
    case 'list':
      return [list(block.items, block.ordered ?? false)]
    case 'note':
      return [smallPrint(block.text)]
    case 'facts':
    case 'bars':
      return [paragraph(plainBlock(block))]
    case 'sources':
      return [{ type: 'divider' }, ...block.sources.flatMap(drawSource)]
    default:
      return unreachable(block)
  }
}

function paragraph(text: string, style: { bold?: boolean } = {}): Drawn {
  return rich([{ type: 'rich_text_section', elements: [inline(text, style)] }])
}

function list(items: string[], ordered: boolean): Drawn {
  const elements = items.map((item) => ({ type: 'rich_text_section' as const, elements: [inline(item)] }))
  return rich([{ type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements }])
}

/** The title leads to the document where it has an address; the passage stands in small type below. */
function drawSource(source: Source): Drawn[] {
  const title: Inline =
    source.link !== undefined && isWebAddress(source.link)
      ? { type: 'link', url: source.link, text: harmless(source.title) || source.link, style: { bold: true } }
      : inline(source.title, { bold: true })
  const rest = sourceLine(source).slice(source.title.length)
  const line = [inline(`[${source.n}] `, { bold: true }), title, ...(rest === '' ? [] : [inline(rest)])]
  const passage = source.quote === '' ? [] : [smallPrint(quoted(source))]
  return [rich([{ type: 'rich_text_section', elements: line }]), ...passage]
}

function drawButtons(buttons: Button[], language: Language): Drawn[] {
  const short = buttons.filter(({ label }) => label.length <= longestLabel)
  const long = buttons.filter(({ label }) => label.length > longestLabel)
  const rows = Array.from({ length: Math.ceil(short.length / buttonsInARow) }, (_, row) =>
    short.slice(row * buttonsInARow, (row + 1) * buttonsInARow),
  )
  return [
    ...long.map((button) => spelledOut(button, language)),
    ...rows.map((row): Drawn => ({ type: 'actions', elements: row.map((button) => drawButton(button)) })),
  ]
}

function drawButton(button: Button, label = button.label): types.Button {
  const value = buttonValue(button)
  return { type: 'button', action_id: value, value, text: plain(label) }
}

const choose: Record<Language, string> = { nb: 'Velg', nn: 'Vel', en: 'Choose' }

/** A label that no button can hold stands beside it, whole. */
function spelledOut(button: Button, language: Language): Drawn {
  return { type: 'section', text: plain(button.label), accessory: drawButton(button, choose[language]) }
}

function smallPrint(text: string): Drawn {
  return { type: 'context', elements: [plain(text)] }
}

function rich(elements: types.RichTextBlock['elements']): Drawn {
  return { type: 'rich_text', elements }
}

function inline(text: string, style: { bold?: boolean } = {}): Inline {
  // Slack refuses the whole message for one empty text.
  const shown = harmless(text) || ' '
  return style.bold ? { type: 'text', text: shown, style } : { type: 'text', text: shown }
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: harmless(text), emoji: false }
}

/** Without control characters, and without `<!`, `<@` and `<#`: the openings of a call to somebody. */
export function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '').replace(/<(?=[!@#])/g, '‹')
}

function isWebAddress(link: string): boolean {
  return URL.canParse(link) && ['https:', 'http:'].includes(new URL(link).protocol)
}
