import type { Citation, Point } from './answer.ts'
import type { Passage } from './document.ts'
import type { Ranked } from './rank.ts'
import { sentencesOf } from './sentences.ts'
import type { Shape } from './shape.ts'
import { linesOf } from './units.ts'

export interface Extract {
  points: Point[]
  citations: Citation[]
}

/** One sentence holds the answer to 58 of 100 questions, three to 78: so three are shown. */
const shownUnits = 3
/** What is left of the best score when a unit no longer belongs to the answer. */
const leastShare = 0.5
/** What is left of a unit's score when its passage is shown already. */
const samePassage = 0.85

/** The best sentences and lists as the sources word them, each with the passage that it stands in. */
export function extract(ranked: Ranked[], shape: Shape): Extract {
  const shown: Shown[] = []
  for (const one of choose(ranked.filter(canShow(shape)))) add(one, shown, shape)
  return cited(shown)
}

/** Each of some units by itself: for the readings of a question that may mean several things. */
export function extractEach(units: Ranked[]): Extract {
  const shown: Shown[] = []
  for (const one of units) add(one, shown, 'detail')
  return cited(shown)
}

function cited(shown: Shown[]): Extract {
  const passages = [...new Set(shown.map(({ passage }) => passage))]
  return {
    points: shown.map((one) => pointOf(one, passages.indexOf(one.passage) + 1)),
    citations: passages.map((passage, at) => ({
      n: at + 1,
      passage,
      quote: shown
        .filter((one) => one.passage === passage)
        .map(quoteOf)
        .join(' … '),
    })),
  }
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

/** The best units; of two about as good the one from another passage, since it tells something else. */
function choose(ranked: Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0
  const chosen: Ranked[] = []
  const said = new Set<string>()
  const isNew = ({ unit: { text } }: Ranked) => !said.has(text) && Boolean(said.add(text))
  const open = ranked.filter(({ score }) => score >= leastShare * best).filter(isNew)
  while (open.length > 0 && chosen.length < shownUnits) {
    const worth = open.map((one) => one.score * (from(chosen, one) ? samePassage : 1))
    chosen.push(...open.splice(worth.indexOf(Math.max(...worth)), 1))
  }
  return chosen
}

function from(chosen: Ranked[], { unit: { passage } }: Ranked): boolean {
  return chosen.some(({ unit }) => unit.passage === passage)
}

/** A part of a passage that is shown: a sentence, or items of one block in their own order. */
interface Shown {
  passage: Passage
  block: number
  lead?: string
  lines: string[]
  kind: 'sentence' | 'list'
}

function add({ unit: { passage, block, kind, text, lead } }: Ranked, shown: Shown[], shape: Shape): void {
  if (kind === 'sentence') {
    shown.push({ passage, block, lines: [text], kind })
    return
  }
  const all = linesOf(passage.blocks[block])
  const same = shown.find((one) => one.passage === passage && one.block === block)
  const isWhole = kind === 'lead' || shape === 'list' || shape === 'advice'
  const lines = all.filter((line) => isWhole || line === text || same?.lines.includes(line))
  if (same !== undefined) same.lines = lines
  else shown.push({ passage, block, lines, kind: 'list', ...leading(kind === 'lead' ? text : lead) })
}

function leading(lead: string | undefined): { lead?: string } {
  return lead === undefined ? {} : { lead }
}

function pointOf({ kind, lines, lead }: Shown, n: number): Point {
  if (kind === 'sentence') return { kind, text: lines.join(' '), cites: [n] }
  return { kind, items: lines, cites: [n], ...(lead === undefined ? {} : { lead }) }
}

/** The words of the source: for a sentence with those around it, so that a reader sees how it was meant. */
function quoteOf({ passage, block, lines, kind }: Shown): string {
  const found = passage.blocks[block]
  if (kind === 'list' || found?.kind !== 'paragraph') return lines.join('\n')
  const sentences = sentencesOf(found.text)
  const at = sentences.findIndex((sentence) => lines.includes(sentence))
  return sentences.slice(Math.max(0, at - 1), at + 2).join(' ')
}
