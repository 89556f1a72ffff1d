import type { Passage } from '../document.ts'
import type { Finder } from '../search/finder.ts'
import { stemOf } from '../words/stem.ts'
import { isGap } from '../words/telling.ts'
import { isStopWord, wordsOf } from '../words/tokens.ts'
import { sourceNotesOf, withoutSourceNote } from './sourcenote.ts'
import { type Unit, unitsOf } from './units.ts'

/** One sentence of a document that says what was looked for. */
export interface Claim {
  /** As the document words it, without its source note. */
  text: string
  /** What the document itself names as its source: "lederundersøkelsen 2025, spørsmål 9". */
  origin?: string
  passage: Passage
}

/** Deep enough for a sentence whose passage is not the best of all. */
const passagesRead = 8
/** A sentence that shares less of what is looked for says another thing. */
const leastShared = 0.6
/** Of two sentences that hold about the same, the one of a document that holds it for sure. */
const doubt = 0.1

/**
 * The sentence that says most of `wanted`; undefined where no document says enough of it. What is proposed, past or
 * said to be missing is no claim to argue with.
 */
export async function claimFor(wanted: string, search: Finder): Promise<Claim | undefined> {
  const stems = stemsOf(wanted)
  const found = await search.find(wanted, passagesRead)
  const units = found
    .filter(({ passage }) => isArguable(passage))
    .flatMap(({ passage }) => unitsOf(passage))
    .filter(isClaim)
  const shared = units.map((unit) => ({ unit, share: shareOf(stems, unit.text) }))
  const [best] = shared
    .filter(({ share }) => share >= leastShared)
    .sort((one, other) => worth(other) - worth(one))
  return best && claimOf(best.unit)
}

function worth({ unit, share }: { unit: Unit; share: number }): number {
  return share - (unit.passage.about.status === 'current' ? 0 : doubt)
}

function isArguable({ about: { status } }: Passage): boolean {
  return status === 'current' || status === 'needs-confirmation' || status === 'plan'
}

function isClaim({ kind, text }: Unit): boolean {
  const isOther = /^(?:Forslag|Framlegg|Hvorfor|Kvifor):/u.test(text) || isGap(firstClause(text))
  return kind !== 'lead' && isWhole(text) && !isOther
}

/** "Mange melder om kutt; nyheten gir ingen tall" claims something before it says what is missing. */
function firstClause(text: string): string {
  return text.split(';')[0] ?? text
}

function isWhole(text: string): boolean {
  return /[.»)]$/u.test(text) && text.split(' ').length >= 5
}

function claimOf({ text, lead, passage }: Unit): Claim {
  const origin = sourceNotesOf(text).at(0) ?? sourceNotesOf(lead ?? '').at(0)
  return { text: withoutSourceNote(text), passage, ...(origin === undefined ? {} : { origin }) }
}

function shareOf(stems: Set<string>, text: string): number {
  const said = stemsOf(withoutSourceNote(text))
  return [...stems].filter((stem) => said.has(stem)).length / Math.max(1, stems.size)
}

function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !isStopWord(word))
      .map(stemOf),
  )
}
