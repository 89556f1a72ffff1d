import type { Point } from './answer.ts'
import { type Draft, draftsOf, notInPassages } from './draft.ts'
import { isBorneBy, isSound, type Witness, witnessOf } from './guard.ts'
import type { Prompt } from './prompt.ts'
import { wordsOf } from './tokens.ts'
import type { Task } from './writer.ts'

/** A written answer that may be shown. */
export type Written =
  | {
      kind: 'written'
      /** Their `cites` count from 1 in the order of first use: `1` stands for `cited[0]`. */
      points: Point[]
      /** Indexes in `task.passages`, in the order of first use: the citations of the answer. */
      cited: number[]
      /** Sentences that did not stand in the passages they cited, and were dropped. */
      leftOut: number
    }
  /** The model says that the passages do not hold the answer. */
  | { kind: 'not-in-passages' }

/** What is sound of a model's text; undefined when nothing is, or when the text as a whole is not to be trusted. */
export function check(text: string, task: Task, prompt: Prompt): Written | undefined {
  if (text.length > longestAnswer || repeats(text, prompt)) return undefined
  const drafts = draftsOf(text)
  if (drafts.length === 0) return text.includes(notInPassages) ? { kind: 'not-in-passages' } : undefined
  const witnesses = task.passages.map(witnessOf)
  const points = sectionsOf(drafts).flatMap((section) => pointOf(section, witnesses, task))
  const kept = points.reduce((sum, point) => sum + (point.kind === 'list' ? point.items.length : 1), 0)
  if (kept === 0) return undefined
  const said = drafts.filter(({ kind }) => kind !== 'lead').length
  return { kind: 'written', ...renumbered(points), leftOut: Math.max(0, said - kept) }
}

/** In characters. The longest list of the documents, written out, is about a third of this. */
const longestAnswer = 8_000

/** Whether a text holds eight words in a row of what the model was told. */
function repeats(text: string, prompt: Prompt): boolean {
  const told = new Set(runsOf(prompt.text))
  return runsOf(text).some((run) => told.has(run))
}

function runsOf(text: string): string[] {
  const words = wordsOf(text.replace(/\[[\d,\s]+\]/g, ' '))
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '))
}

/** A sentence by itself, or the items of a list with the line that introduces them. */
type Section = { lead?: Draft; items: Draft[] } | { sentence: Draft }

function sectionsOf(drafts: Draft[]): Section[] {
  const sections: Section[] = []
  for (const draft of drafts) {
    const last = sections.at(-1)
    const open = last !== undefined && 'items' in last ? last : undefined
    if (draft.kind === 'item' && open) open.items.push(draft)
    else if (draft.kind === 'item') sections.push({ items: [draft] })
    else if (draft.kind === 'lead') sections.push({ lead: draft, items: [] })
    else sections.push({ sentence: draft })
  }
  return sections
}

function pointOf(section: Section, witnesses: Witness[], { language }: Task): Point[] {
  if ('sentence' in section) {
    const { text, cites } = section.sentence
    return isSound(section.sentence, witnesses, language) ? [{ kind: 'sentence', text, cites }] : []
  }
  const items = section.items.filter((item) => isSound(item, witnesses, language))
  const cited = witnesses.filter((_, at) => items.some(({ cites }) => cites.includes(at + 1)))
  const lead =
    section.lead && isBorneBy(section.lead.text, cited, language) ? { lead: section.lead.text } : {}
  return withOneSource(items).map((run, at) => ({
    kind: 'list',
    ...(at === 0 ? lead : {}),
    items: run.map(({ text }) => text),
    cites: run[0]?.cites ?? [],
  }))
}

/** Neighbours that rest on the same passages: a list has its numbers in one place, so they must hold for all of it. */
function withOneSource(items: Draft[]): Draft[][] {
  const runs: Draft[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last?.[0]?.cites.join() === item.cites.join()) last.push(item)
    else runs.push([item])
  }
  return runs
}

/** The passages in the order in which the answer comes to them, so that it begins with [1]. */
function renumbered(points: Point[]): { points: Point[]; cited: number[] } {
  const order = [...new Set(points.flatMap(({ cites }) => cites))]
  return {
    points: points.map((point) => ({ ...point, cites: point.cites.map((n) => order.indexOf(n) + 1) })),
    cited: order.map((n) => n - 1),
  }
}
