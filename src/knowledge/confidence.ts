import type { Language } from '../domain/language.ts'
import { type Concept, foreignWeight } from './concepts.ts'
import { type Bag, bagOf, coverage, held } from './coverage.ts'
import type { Passage } from './document.ts'
import { needOf } from './expected.ts'
import type { Ranked } from './rank.ts'
import { ownWords, type Unit } from './units.ts'

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

/**
 * A passage that holds less of what the question names is about something else. The documents are in bokmål: of a
 * question in another language some words stay untranslated.
 */
const leastCovered: Record<Language, number> = { nb: 0.42, nn: 0.36, en: 0.3 }
/** Without a word of the field, only what the documents hold nearly whole is ours. */
const leastCoveredOutside = 0.55
/** The same for the one sentence or item that has the figure, the date or the name that is asked for. */
const leastCoveredByDetail = 0.45
/** A gap that holds less of the question is another gap. */
const leastMissing = 0.75
/** and one that holds little more than what is told beside it, is beside the point. */
const clearly = 0.1
/** Passages and units further down are rarely the ones. */
const read = { passages: 5, units: 8 }

/** Tells an answer from what only looks like one. Better no answer than the wrong figure. */
export function judgeSources({ question, language, concepts, passages, ranked }: Evidence): Verdict {
  const bags = passages.slice(0, read.passages).map((passage) => bagOf(wholeOf(passage)))
  const coveredBy = (wanted: Concept[]) => Math.max(0, ...bags.map((bag) => coverage(wanted, bag)))
  const ease = easeOf(concepts)
  const subject = concepts.filter((concept) => !concept.isLight)
  if (subject.length > 0 && !subject.some(({ ofField }) => ofField)) {
    if (coveredBy(concepts.map(inFull)) < leastCoveredOutside) return 'not-our-field'
  } else if (coveredBy(concepts) < leastCovered[language] * ease) return 'does-not-say'
  if (numbersNamed(question, concepts).some((number) => !bags.some((bag) => held(number, bag) === 1)))
    return 'does-not-say'
  const fits = needOf(question)
  const telling = ranked
    .filter(({ unit }) => !isGap(unit) && (fits?.(ownWords(unit.text)) ?? true))
    .slice(0, read.units)
  const told = Math.max(0, ...telling.map(({ covers }) => covers))
  if (fits !== undefined && lacksSubject(concepts, bags)) return 'does-not-say'
  if (fits !== undefined && told < leastCoveredByDetail * ease) return 'does-not-say'
  return isSaidToBeMissing(ranked, told) ? 'does-not-say' : 'answers'
}

/** Who tells a story asks with many words, and no sentence holds them all: from the fourth thing on it takes less. */
function easeOf(concepts: Concept[]): number {
  const named = concepts.filter((concept) => !concept.isLight).length
  return Math.max(leastEase, 1 - easePerThing * Math.max(0, named - 3))
}

const easePerThing = 0.07
const leastEase = 0.7

/** Where no word is of the field, an unknown word is not taken to lack a translation. */
function inFull(concept: Concept): Concept {
  return concept.isForeign ? { ...concept, weight: concept.weight / foreignWeight } : concept
}

/** Years, and the numbers of parts: "spørsmål 8", "delmål 1.2". Another year or part is another answer. */
function numbersNamed(question: string, concepts: Concept[]): Concept[] {
  const named = [
    ...question.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)|(?<=\p{L}{4} )(\d+(?:\.\d+)*)(?![\d-]|\s?\p{L})/gu),
  ]
  const numbers = new Set(named.map(([, year, part]) => year ?? part))
  return concepts.filter(({ said: [word, more] }) => more === undefined && numbers.has(word))
}

/**
 * Whether the thing that a detail is asked of stands in no passage: who is director, what a seat costs. Only of
 * terms: those are known by all their names, so that what is missing is the thing and not the word.
 */
function lacksSubject(concepts: Concept[], bags: Bag[]): boolean {
  const heaviest = concepts.reduce<Concept | undefined>(
    (most, concept) => (most === undefined || concept.weight > most.weight ? concept : most),
    undefined,
  )
  return heaviest?.isTerm === true && !bags.some((bag) => held(heaviest, bag) >= surelyHeld)
}

const surelyHeld = 0.7

/** The documents say themselves what their sources leave open, and nothing else comes as near to the question. */
function isSaidToBeMissing(ranked: Ranked[], told: number): boolean {
  const gaps = ranked.filter(({ unit }) => isGap(unit))
  const missing = Math.max(0, ...gaps.map(({ covers }) => covers))
  const isFirst = ranked[0] !== undefined && ranked[0] === gaps[0]
  return missing >= leastMissing && (missing > told + clearly || (missing >= told && isFirst))
}

/** "Kildene sier ikke hvor mange ...": what an editor has written about the gaps. */
function isGap({ text }: Unit): boolean {
  return gap.test(text)
}

const gap =
  /(?<!\p{L})(?:kildene|kilden|kjeldene|kjelda|nyheten|planen|foredraget|dokumentet) (?:sier|seier|oppgir|gjengir|nevner|nemner|gir|forteller|har) (?:ikke|ikkje|ingen|verken)(?!\p{L})|the sources do not/iu

function wholeOf({ about, headings, text }: Passage): string {
  return [about.title, about.year ?? '', ...headings, ...about.aliases, text].join('\n')
}
