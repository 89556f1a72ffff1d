import type { Citation, Point } from '../answer.ts'
import type { Passage } from '../document.ts'
import { sentencesOf } from '../words/sentences.ts'
import { type Chosen, choose, showsWhole } from './choice.ts'
import { pointOf } from './pointform.ts'
import type { Ranked } from './rank.ts'
import type { Shape } from './shape.ts'
import { linesOf } from './units.ts'

export interface Extract {
  points: Point[]
  citations: Citation[]
}

/** The best sentences and lists as the sources word them, each with the passages that it stands in. */
export function extract(ranked: Ranked[], shape: Shape): Extract {
  const shown: Shown[] = []
  for (const one of choose(ranked.filter(canShow(shape)), shape)) add(one, shown, shape)
  return cited(shown)
}

/** Each of some units by itself: for the readings of a question that may mean several things. */
export function extractEach(units: Ranked[]): Extract {
  const shown: Shown[] = []
  for (const one of units) add({ ...one, also: [] }, shown, 'detail')
  return cited(shown)
}

function cited(shown: Shown[]): Extract {
  const passages = [...new Set(shown.flatMap(passagesOf))]
  return {
    points: shown.map((one) =>
      pointOf({ ...one, cites: passagesOf(one).map((passage) => passages.indexOf(passage) + 1) }),
    ),
    citations: passages.map((passage, at) => ({ n: at + 1, passage, quote: quotesOf(passage, shown) })),
  }
}

function passagesOf({ passage, also }: Shown): Passage[] {
  return [passage, ...also.map(({ unit }) => unit.passage)]
}

function quotesOf(passage: Passage, shown: Shown[]): string {
  const quotes = shown.flatMap((one) => [
    ...(one.passage === passage ? [quoteOf(one)] : []),
    ...one.also.filter(({ unit }) => unit.passage === passage).map(({ unit }) => unit.text),
  ])
  return [...new Set(quotes)].join(' … ')
}

/** A detail stands in a line, not in what it stands under; a list is shown once, however many of its lines are good. */
function canShow(shape: Shape): (one: Ranked) => boolean {
  if (shape === 'detail') return ({ unit }) => unit.kind !== 'lead'
  if (shape === 'open') return () => true
  const seen = new Set<string>()
  return ({ unit: { passage, block, kind } }) => {
    const list = `${passage.id}/${block}`
    if (kind !== 'sentence' && seen.has(list)) return false
    seen.add(list)
    return true
  }
}

/** A part of a passage that is shown: a sentence, or items of one block in their own order. */
interface Shown {
  passage: Passage
  block: number
  lead?: string
  lines: string[]
  kind: 'sentence' | 'list'
  /** Who says the same. */
  also: Ranked[]
}

function add({ unit, also }: Chosen, shown: Shown[], shape: Shape): void {
  const { passage, block, kind, text, lead } = unit
  if (kind === 'sentence') {
    shown.push({ passage, block, lines: [text], kind, also })
    return
  }
  const all = linesOf(passage.blocks[block])
  const same = shown.find((one) => one.passage === passage && one.block === block)
  const isWhole = kind === 'lead' || showsWhole(shape)
  const lines = all.filter((line) => isWhole || line === text || same?.lines.includes(line))
  if (same !== undefined) same.lines = lines
  else shown.push({ passage, block, lines, kind: 'list', also, ...leading(kind === 'lead' ? text : lead) })
}

function leading(lead: string | undefined): { lead?: string } {
  return lead === undefined ? {} : { lead }
}

/** The words of the source: for a sentence with those around it, so that a reader sees how it was meant. */
function quoteOf({ passage, block, lines, kind }: Shown): string {
  const found = passage.blocks[block]
  if (kind === 'list' || found?.kind !== 'paragraph') return lines.join('\n')
  const sentences = sentencesOf(found.text)
  const at = sentences.findIndex((sentence) => lines.includes(sentence))
  return sentences.slice(Math.max(0, at - 1), at + 2).join(' ')
}
