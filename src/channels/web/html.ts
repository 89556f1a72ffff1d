import type { HtmlEscapedString } from 'hono/utils/html'

/** `html` escapes whatever is put into it, so no text of a card can become an element or an address. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text that cannot be taken for markup, in an attribute neither. For the few places that draw hundreds of small pieces,
 * where a template for each would take most of the time of a page; everywhere else `html` does it unasked.
 */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
