import { type MarkedToken, marked, type Token, type Tokens } from 'marked'
import type { Block } from '../document.ts'
import type { Content } from './content.ts'
import { inlineText } from './inline.ts'
import { createOutline, type Outline } from './outline.ts'

/**
 * Reads Markdown without its front matter. The heading that is the document's title stands in no section's
 * `headings`.
 */
export function readMarkdown(text: string): Content {
  const tokens = marked.lexer(text)
  const title = titleOf(tokens)
  const outline = createOutline()
  for (const token of tokens) if (token !== title) addToken(outline, token)
  const sections = outline.sections()
  return title ? { title: inlineText(title.tokens), sections } : { sections }
}

/** The only heading of the first rank; of several the first, where another stands right below it. */
function titleOf(tokens: Token[]): Tokens.Heading | undefined {
  const blocks = tokens.filter(({ type }) => type !== 'space')
  const [first, ...more] = blocks.filter(isHeading).filter(({ depth }) => depth === 1)
  if (!first) return undefined
  return more.length === 0 || blocks[blocks.indexOf(first) + 1] === more[0] ? first : undefined
}

function addToken(outline: Outline, token: Token): void {
  if (isHeading(token)) outline.heading(token.depth, inlineText(token.tokens))
  else if (token.type === 'html') outline.searchWords(searchWordsIn(token.raw))
  else for (const block of blocksOf(token)) outline.block(block)
}

/**
 * `<!-- søkeord: rådmann, sjefen over meg -->` right below a heading: what leaders call what stands there. Also
 * `<!-- spørsmål: ... -->`: what they ask when this is the answer, a question on each line.
 */
function searchWordsIn(html: string): string[] {
  const [, kind, words = ''] = /^<!--\s*(søkeord|spørsmål):([\s\S]*?)-->\s*$/u.exec(html) ?? []
  return words
    .split(kind === 'spørsmål' ? '\n' : ',')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '')
    .map((word) => (kind === 'spørsmål' ? word.replace(/[?.]*$/u, '?') : word))
}

/** Rules, blank space, comments and link definitions say nothing to a reader. */
const telling = new Set(['paragraph', 'text', 'heading', 'code', 'list', 'table', 'blockquote'])

function blocksOf(token: Token): Block[] {
  if (!isKnown(token)) return []
  switch (token.type) {
    case 'paragraph':
    case 'text':
    case 'heading':
      return paragraph(inlineText(token.tokens ?? [token]))
    case 'code':
      return paragraph(token.text)
    case 'list':
      return [{ kind: 'list', items: token.items.flatMap(itemsOf), ordered: token.ordered }]
    case 'table':
      return [{ kind: 'table', rows: [token.header, ...token.rows].map(rowOf) }]
    case 'blockquote':
      return token.tokens.flatMap(blocksOf)
    default:
      return []
  }
}

function paragraph(text: string): Block[] {
  return text.trim() ? [{ kind: 'paragraph', text: text.replace(/\s+/g, ' ').trim() }] : []
}

function rowOf(cells: Tokens.TableCell[]): string[] {
  return cells.map((cell) => inlineText(cell.tokens))
}

/** The item itself, then those nested in it, as items of their own. */
function itemsOf(item: Tokens.ListItem): string[] {
  const own = item.tokens.filter((token) => token.type !== 'list').flatMap(blocksOf)
  const nested = item.tokens.filter(isList).flatMap((list) => list.items.flatMap(itemsOf))
  const text = own.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ')
  return [text.trim(), ...nested].filter((line) => line !== '')
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading'
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list'
}

function isKnown(token: Token): token is MarkedToken {
  return telling.has(token.type)
}
