import type { Language } from '../../domain/language.ts'
import type { Point } from '../answer.ts'
import type { Passage } from '../document.ts'
import type { Draft } from '../write/draft.ts'
import { isBorneBy, isSound, type Witness } from '../write/guard.ts'

/** What is sound of the drafts, as points that cite the witnesses by their numbers, [1] first. */
export function pointsOf(drafts: Draft[], witnesses: Witness[], language: Language): Point[] {
  return sectionsOf(drafts).flatMap((section) => pointOf(section, witnesses, language))
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

function pointOf(section: Section, witnesses: Witness[], language: Language): Point[] {
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
export function renumbered(points: Point[], passages: Passage[]): { points: Point[]; cited: Passage[] } {
  const order = [...new Set(points.flatMap(({ cites }) => cites))]
  return {
    points: points.map((point) => ({ ...point, cites: point.cites.map((n) => order.indexOf(n) + 1) })),
    cited: order.flatMap((n) => passages[n - 1] ?? []),
  }
}
