import { hasBlank } from '../words/telling.ts'
import type { Ranked } from './rank.ts'
import { saysTheSame } from './sameness.ts'
import type { Shape } from './shape.ts'
import { withoutSourceNote } from './sourcenote.ts'
import { linesOf } from './units.ts'

/** A unit that is to be shown, with those that say the same in another document. */
export interface Chosen extends Ranked {
  also: Ranked[]
}

/** One sentence holds the answer to 58 of 100 questions, three to 78: so three are shown, and more where several are asked. */
const shownUnits: Record<Shape, number> = { detail: 3, list: 3, advice: 3, several: 5, open: 3 }
/** A list, where a list or steps are asked for, is worth so much more than a sentence about as good. */
const asksForLines = 1.1
/** Where the best units are all of one passage, others are heard too: it may be the second or the third that was meant. */
const heardPassages = 3
const leastShareBeside = 0.75
/** What is left of the best score when a unit no longer belongs to the answer. */
const leastShare = 0.5
/** The same for a list that is shown whole: it takes much of a reader's time. */
const leastShareOfList = 0.72
/** What is left of a unit's score when its passage is shown already. */
const samePassage = 0.85
/** The same for its document, where several documents are to be heard. */
const sameDocument = 0.75
/** Who says the same fact once more, is named; a third adds nothing. */
const mostWitnesses = 1

/** The best units; of two about as good the one from another passage, since it tells something else. */
export function choose(ranked: Ranked[], shape: Shape): Chosen[] {
  const best = ranked[0]?.score ?? 0
  const chosen: Chosen[] = []
  const open = ranked.filter(({ score, unit }) => score >= best * shareOf(unit.kind, shape))
  while (open.length > 0 && chosen.length < shownUnits[shape]) {
    const worth = open.map((one) => one.score * formOf(one, shape) * newsOf(one, chosen, shape))
    for (const one of open.splice(worth.indexOf(Math.max(...worth)), 1)) take(one, chosen)
  }
  for (const one of open) {
    if (passagesIn(chosen) >= heardPassages || one.score < best * leastShareBeside) break
    if (!from(chosen, one)) take(one, chosen)
  }
  return shape === 'advice' ? [...chosen, ...formsBeside(chosen, ranked)] : chosen
}

/** The form to be filled in, where what is told of it is shown. */
function formsBeside(chosen: Chosen[], ranked: Ranked[]): Chosen[] {
  const told = new Set(chosen.map(({ unit }) => unit.passage.about.path))
  if (chosen.some(({ unit }) => isForm(unit))) return []
  const form = ranked.find(({ unit }) => told.has(unit.passage.about.path) && isForm(unit))
  return form === undefined ? [] : [{ ...form, also: [] }]
}

function isForm({ kind, passage, block }: Ranked['unit']): boolean {
  return kind === 'lead' && linesOf(passage.blocks[block]).some(hasBlank)
}

/** Where several are asked, each document is heard before one of them is heard again. */
function newsOf(one: Ranked, chosen: Chosen[], shape: Shape): number {
  const { path } = one.unit.passage.about
  if (shape === 'several' && chosen.some(({ unit }) => unit.passage.about.path === path)) return sameDocument
  return from(chosen, one) ? samePassage : 1
}

function formOf({ unit: { kind } }: Ranked, shape: Shape): number {
  return kind !== 'sentence' && showsWhole(shape) ? asksForLines : 1
}

function passagesIn(chosen: Chosen[]): number {
  return new Set(chosen.map(({ unit }) => unit.passage)).size
}

function shareOf(kind: Ranked['unit']['kind'], shape: Shape): number {
  return kind !== 'sentence' && showsWhole(shape) ? leastShareOfList : leastShare
}

/** Whether a list is shown with all its lines. */
export function showsWhole(shape: Shape): boolean {
  return shape === 'list' || shape === 'advice'
}

function from(chosen: Chosen[], { unit: { passage } }: Ranked): boolean {
  return chosen.some(({ unit }) => unit.passage === passage)
}

/** A fact is said once: by a document that holds it for sure, where there is one. */
function take(one: Ranked, chosen: Chosen[]): void {
  const same = chosen.findIndex((other) => isSaidBy(other, one))
  const first = chosen[same]
  if (first === undefined) chosen.push({ ...one, also: [] })
  else if (isFirm(one) && !isFirm(first)) chosen[same] = { ...one, also: [] }
  else if (isFirm(one) === isFirm(first) && isNewTo(first, one) && first.also.length < mostWitnesses)
    first.also.push(one)
}

/** A lead stands for all that it leads. */
function isSaidBy({ unit }: Chosen, one: Ranked): boolean {
  const said = unit.kind === 'lead' ? [unit.text, ...linesOf(unit.passage.blocks[unit.block])] : [unit.text]
  const fact = withoutSourceNote(one.unit.text)
  return said.some((text) => saysTheSame(withoutSourceNote(text), fact))
}

function isFirm({ unit: { passage } }: Ranked): boolean {
  return passage.about.status !== 'proposal' && passage.about.status !== 'needs-confirmation'
}

function isNewTo(first: Chosen, one: Ranked): boolean {
  return ![first, ...first.also].some(({ unit }) => unit.passage === one.unit.passage)
}
