import type { types } from '@slack/bolt'
import type { BarsBlock, Block, Button, Card, Fact, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import { plainBlock, plainText } from '../../domain/plain.ts'
import { draw } from './draw.ts'
import { pieces, runs } from './pieces.ts'
import { harmless } from './rich.ts'
import { words } from './words.ts'

export interface SlackMessage {
  /** The whole message for notifications and screen readers. */
  text: string
  blocks: types.KnownBlock[]
}

/** Slack's limit on the blocks of a message. */
const mostBlocks = 50
/**
 * Slack refuses a message whose blocks together are too long, at about 13,200 characters, and does not say how it
 * counts (bolt-js #2509, #2867). Counted here as bytes of JSON, which is the most that it can be.
 */
const mostBytes = 11_000
/** Slack's limits: 3,000 characters in a text of a block. Somewhat less, since the quotation marks count too. */
const longestText = 2_800
/** What Slack's form of a list costs an item beside its text, and what one list may cost, in bytes. */
const bytesAnItem = 100
const bytesAList = 8_000
/** A bar costs up to 20 characters of three bytes. */
const bytesABar = 120

/** A card as the messages that it takes: one, unless it is longer than Slack lets a message be. Nothing is cut. */
export function render(card: Card): SlackMessage[] {
  return pages(card)
    .filter((page) => !isEmpty(page))
    .map((page) => ({ text: fallback(page), blocks: draw(page) }))
}

/** A form stays whole: what was filled in comes back with the message that it stands in. */
function pages({ body, form, files, buttons = [], feedback, ...card }: Card): Card[] {
  const adding: Partial<Card>[] = [...(files ? [{ files }] : []), ...(form ? [{ form }] : [])]
  const judged: Partial<Card>[] = feedback === undefined ? [] : [{ feedback }]
  const filled = body.flatMap(broken).reduce(withBlock, [{ ...card, body: [] }])
  return judged.reduce(withPart, buttons.reduce(withButton, adding.reduce(withPart, filled)))
}

function withBlock(pages: Card[], block: Block): Card[] {
  return turned(pages, (page) => ({ ...page, body: joined(page.body, block) }))
}

function withButton(pages: Card[], button: Button): Card[] {
  return turned(pages, (page) => ({ ...page, buttons: [...(page.buttons ?? []), button] }))
}

function withPart(pages: Card[], part: Partial<Card>): Card[] {
  return turned(pages, (page) => ({ ...page, ...part }))
}

/** Adds to the last page, or to a new one where the last is full. */
function turned(pages: Card[], add: (page: Card) => Card): Card[] {
  const last = pages.at(-1)
  if (last === undefined) return pages
  const grown = add(last)
  if (isEmpty(last) || fits(grown)) return [...pages.slice(0, -1), grown]
  return [...pages, add({ language: last.language, headline: '', body: [] })]
}

function isEmpty({ headline, body, form, files = [], buttons = [], feedback }: Card): boolean {
  const parts = body.length + files.length + buttons.length
  return headline === '' && parts === 0 && form === undefined && feedback === undefined
}

function fits(page: Card): boolean {
  const blocks = draw(page)
  return blocks.length <= mostBlocks && Buffer.byteLength(JSON.stringify(blocks)) <= mostBytes
}

/** Sources that were taken apart stand together again. */
function joined(body: Block[], block: Block): Block[] {
  const last = body.at(-1)
  if (last?.kind !== 'sources' || block.kind !== 'sources') return [...body, block]
  return [...body.slice(0, -1), { kind: 'sources', sources: [...last.sources, ...block.sources] }]
}

/** A block as blocks that each fit in a message. */
function broken(block: Block): Block[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return parts(block.text).map((text) => ({ ...block, text }))
    case 'list':
      return brokenList(block.items, block.ordered ?? false)
    case 'facts':
      return brokenFacts(block.facts)
    case 'bars':
      return brokenBars(block)
    case 'sources':
      return block.sources.flatMap(brokenSource)
    default:
      return unreachable(block)
  }
}

function parts(text: string): string[] {
  return pieces(harmless(text), longestText)
}

function brokenFacts(facts: Fact[]): Block[] {
  const short = facts.flatMap(({ label, value }) => {
    const [first = '', ...more] = parts(value)
    return [first, ...more].map((part) => ({ label, value: part }))
  })
  return runs(
    short,
    bytesAList,
    ({ label, value }) => Buffer.byteLength(label + value) + 2 * bytesAnItem,
  ).map((run) => ({ kind: 'facts', facts: run }))
}

/** Bars of characters are compared within one chart, so one that does not fit whole is told in words. */
function brokenBars(block: BarsBlock): Block[] {
  const bytes = block.bars.reduce(
    (sum, { label }) => sum + Buffer.byteLength(label + block.unit) + bytesABar,
    0,
  )
  if (bytes <= bytesAList) return [block]
  return parts(plainBlock(block)).map((text) => ({ kind: 'text', text }))
}

function brokenSource(source: Source): Block[] {
  const [first = '', ...more] = parts(source.quote)
  return [first, ...more].map((quote) => ({ kind: 'sources', sources: [{ ...source, quote }] }))
}

/** The numbers of a list that is taken apart are written out: Slack would begin again at 1. */
function brokenList(items: string[], ordered: boolean): Block[] {
  const short = items.flatMap(parts)
  const [whole, ...more] = runs(short, bytesAList, (item) => Buffer.byteLength(item) + bytesAnItem)
  if (whole === undefined) return []
  if (more.length === 0) return [{ kind: 'list', items: whole, ordered }]
  if (!ordered) return [whole, ...more].map((part) => ({ kind: 'list', items: part }))
  const numbered = items.flatMap((item, at) => parts(`${at + 1}. ${item}`))
  return runs(numbered, longestText, (item) => item.length).map((part) => ({
    kind: 'text',
    text: part.join('\n'),
  }))
}

/** Read as markup by Slack, so what has a meaning there is escaped. */
function fallback(page: Card): string {
  const { useful, notUseful } = words[page.language]
  const text =
    plainText(page) || (page.buttons ?? []).map(({ label }) => label).join(', ') || `${useful}, ${notUseful}`
  return harmless(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
