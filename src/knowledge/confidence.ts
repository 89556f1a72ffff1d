import type { Language } from '../domain/language.ts'
import { type Concept, foreignWeight } from './concepts.ts'
import { type Bag, bagOf, coverage, held } from './coverage.ts'
import type { Passage } from './document.ts'
import { needOf } from './expected.ts'
import { isGap, isSaidToBeMissing } from './gaps.ts'
import { namedNumbers } from './numbering.ts'
import type { Ranked } from './rank.ts'
import { withoutSourceNote } from './sourcenote.ts'

/** Whether the passages that were found answer the question. */
export type Verdict = 'answers' | 'does-not-say' | 'not-our-field'

interface Evidence {
  question: string
  language: Language
  concepts: Concept[]
  /** Best first. */
  passages: Passage[]
  /** Best first. */
  ranked: Ranked[]
}

/** The figures below are of 114 questions over the council's own texts and 820 of NorQuAD. */

/**
 * A passage that holds less of what the question names is about something else. The documents are in bokmål: of a
 * question in another language some words stay untranslated.
 */
const leastCovered: Record<Language, number> = { nb: 0.42, nn: 0.36, en: 0.3 }
/** Without a word of the field, only what the documents hold nearly whole is ours. */
const leastCoveredOutside = 0.55
/** The same for the one sentence or item that has the figure, the date or the name that is asked for. */
const leastCoveredByDetail = 0.45
/** Below this, a passage may hold another thing of a like name. */
const surelyHeld = 0.7
/** Passages and units further down are rarely the ones. */
const read = { passages: 5, units: 8 }

/** Tells an answer from what only looks like one. Better no answer than the wrong figure. */
export function judgeSources(evidence: Evidence): Verdict {
  const { question, concepts, passages, ranked } = evidence
  const bags = passages.slice(0, read.passages).map(wholeBag)
  const isOurs = isOfField(concepts)
  if (!isCovered(evidence, bags)) return isOurs ? 'does-not-say' : 'not-our-field'
  if (lacksNumber(question, { concepts, bags })) return 'does-not-say'
  const told = toldBy(question, ranked)
  if (
    needOf(question) !== undefined &&
    (lacksSubject(concepts, bags) || told < leastCoveredByDetail * easeOf(concepts))
  )
    return 'does-not-say'
  return isSaidToBeMissing(ranked, told) ? 'does-not-say' : 'answers'
}

function wholeBag({ about, headings, text }: Passage): Bag {
  return bagOf([about.title, about.year ?? '', ...headings, ...about.aliases, text].join('\n'))
}

/** A question of light words alone may be about anything. */
function isOfField(concepts: Concept[]): boolean {
  const subject = concepts.filter(({ isLight }) => !isLight)
  return subject.length === 0 || subject.some(({ ofField }) => ofField)
}

function isCovered({ concepts, language }: Evidence, bags: Bag[]): boolean {
  const coveredBy = (wanted: Concept[]) => Math.max(0, ...bags.map((bag) => coverage(wanted, bag)))
  return isOfField(concepts)
    ? coveredBy(concepts) >= leastCovered[language] * easeOf(concepts)
    : coveredBy(concepts.map(inFull)) >= leastCoveredOutside
}

/** Where no word is of the field, an unknown word is not taken to lack a translation. */
function inFull(concept: Concept): Concept {
  return concept.isForeign ? { ...concept, weight: concept.weight / foreignWeight } : concept
}

const easePerThing = 0.07
const leastEase = 0.7

/** Who tells a story asks with many words, and no sentence holds them all: from the fourth thing on it takes less. */
function easeOf(concepts: Concept[]): number {
  const named = concepts.filter(({ isLight }) => !isLight).length
  return Math.max(leastEase, 1 - easePerThing * Math.max(0, named - 3))
}

/** Another year or another part of a document is another answer. */
function lacksNumber(question: string, { concepts, bags }: { concepts: Concept[]; bags: Bag[] }): boolean {
  const named = namedNumbers(question)
  const numbers = concepts.filter(({ said: [word = '', more] }) => more === undefined && named.has(word))
  return numbers.some((number) => !bags.some((bag) => held(number, bag) === 1))
}

/** How much of the question the best unit holds that can answer it. */
function toldBy(question: string, ranked: Ranked[]): number {
  const fits = needOf(question) ?? (() => true)
  const telling = ranked.filter(({ unit: { text } }) => !isGap(text) && fits(withoutSourceNote(text)))
  return Math.max(0, ...telling.slice(0, read.units).map(({ covers }) => covers))
}

/**
 * Whether the thing that a detail is asked of stands in no passage: who is director, what a seat costs. Only of
 * terms: those are known by all their names, so that what is missing is the thing and not the word.
 */
function lacksSubject(concepts: Concept[], bags: Bag[]): boolean {
  const [heaviest] = concepts.toSorted((one, other) => other.weight - one.weight)
  return heaviest?.isTerm === true && !bags.some((bag) => held(heaviest, bag) >= surelyHeld)
}
