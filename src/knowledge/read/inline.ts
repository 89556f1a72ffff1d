import type { Token } from 'marked'

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
}

/** The words of inline Markdown, without emphasis, link targets, tags and pictures; white space joined. */
export function inlineText(tokens: Token[]): string {
  return tokens.map(wordsOf).join('').replace(/\s+/g, ' ').trim()
}

function wordsOf(token: Token): string {
  if (token.type !== 'image' && 'tokens' in token && token.tokens) return token.tokens.map(wordsOf).join('')
  switch (token.type) {
    case 'br':
      return ' '
    case 'html':
      return /^<br\b/i.test(token.raw) ? ' ' : ''
    case 'image':
    case 'checkbox':
      return ''
    case 'codespan':
    case 'text':
    case 'escape':
      return 'text' in token ? decoded(String(token.text)) : ''
    default:
      return token.raw
  }
}

function decoded(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (whole, hex, digits) =>
      codePoint(whole, Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
}

function codePoint(whole: string, code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
