import type { types } from '@slack/bolt'

/*
 * What comes from documents and models stands in `rich_text` and `plain_text` only, where Slack reads no markup: it
 * can neither call anybody nor hide a link.
 */

type Drawn = types.KnownBlock
export type Inline = types.RichTextElement

interface Style {
  bold?: boolean
}

export function paragraph(text: string, style: Style = {}): Drawn {
  return rich([section([inline(text, style)])])
}

export function list(items: string[], ordered: boolean): Drawn {
  const elements = items.map((item) => section([inline(item)]))
  return rich([{ type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements }])
}

export function section(elements: Inline[]): types.RichTextSection {
  return { type: 'rich_text_section', elements }
}

export function rich(elements: types.RichTextBlock['elements']): Drawn {
  return { type: 'rich_text', elements }
}

export function smallPrint(text: string): Drawn {
  return { type: 'context', elements: [plain(text)] }
}

export function inline(text: string, style: Style = {}): types.RichTextText {
  // Slack refuses the whole message for one empty text.
  const shown = harmless(text) || ' '
  return style.bold ? { type: 'text', text: shown, style } : { type: 'text', text: shown }
}

/** A link to a web page, by its name; any other address is not shown at all. */
export function link(address: string | undefined, name: string, style: Style = {}): Inline {
  if (address === undefined || !isWebAddress(address)) return inline(name, style)
  const shown = harmless(name) || address
  return { type: 'link', url: address, text: shown, ...(style.bold && { style }) }
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: harmless(text), emoji: false }
}

/** Without control characters, and without `<!`, `<@` and `<#`: the openings of a call to somebody. */
export function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '').replace(/<(?=[!@#])/g, '‹')
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol)
}
