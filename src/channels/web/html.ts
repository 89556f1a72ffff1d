import type { HtmlEscapedString } from 'hono/utils/html'

/** `html` escapes whatever is put into it, so no text of a card can become an element or an address. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
