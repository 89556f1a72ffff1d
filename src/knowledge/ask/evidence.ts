import type { Language } from '../../domain/language.ts'
import { isQuestion } from '../search/foreseen.ts'
import type { Found } from '../search/search.ts'
import { namedParts, namedYears } from '../words/numbering.ts'
import { bagsOfPassage, bagsOfUnit } from './bags.ts'
import type { Concept } from './concepts.ts'
import { countedIn, counts } from './counted.ts'
import { bagOf, coverage, held } from './coverage.ts'
import { needOf } from './expected.ts'
import { gapNearness } from './gapnear.ts'
import type { Ranked } from './rank.ts'
import type { Signs } from './signs.ts'

/** What there is to judge by, once the documents have been looked through. */
export interface Evidence {
  question: string
  language: Language
  /** Whether the documents are all about culture schools. */
  ofOurs: boolean
  /** Read together with what was asked before it. */
  followsUp: boolean
  concepts: Concept[]
  /** Best first. */
  found: Found[]
  /** Best first. */
  ranked: Ranked[]
  /** What the documents say that they leave open, best first. */
  missing: Ranked[]
}

/** Passages and units further down are rarely the ones. */
const read = { passages: 5, units: 8 }

const foreignShare = 0.3
const leastOfField = 0.45
/** Below this, a text may hold another thing of a like name. */
const surelyHeld = 0.7

export function signsOf(evidence: Evidence): Signs {
  const { concepts, found } = evidence
  const bags = found.slice(0, read.passages).map(({ passage }) => bagsOfPassage(passage).whole)
  const [first] = bags
  const coverages = bags.map((bag) => coverage(concepts, bag))
  const isMissing = (concept: Concept) => 1 - Math.max(0, ...bags.map((bag) => held(concept, bag)))
  const heaviest = heaviestOf(concepts)
  const isDetail = needOf(evidence.question) !== undefined
  const missing = heaviest ? isMissing(heaviest) : 0
  return {
    covered: Math.max(0, ...coverages),
    coveredFirst: first ? coverage(concepts, first) : 0,
    ...byUnits(evidence),
    lacksHeaviest: missing,
    lacksSubject: isDetail && heaviest?.isTerm ? missing : 0,
    lacksNumber: Math.max(0, ...yearsOf(evidence).map(isMissing).map(Math.ceil), lacksPart(evidence)),
    lacksName: Math.max(0, ...namesOf(evidence).map(isMissing).map(surely)),
    unknown: shareOf(concepts, ({ isUnknown, isForeign }) => isUnknown && !isForeign),
    aheadOfSecond: aheadOf(1, evidence),
    aheadOfFifth: aheadOf(4, evidence),
    ofField: shareOf(concepts.map(asSubject), ({ ofField }) => ofField),
    manyThings: Math.min(1, Math.max(0, concepts.filter(({ isLight }) => !isLight).length - 3) / 5),
  }
}

function aheadOf(place: number, { found }: Evidence): number {
  return Math.max(0, (found[0]?.score ?? 0) - (found[place]?.score ?? 0))
}

type UnitSigns = Pick<
  Signs,
  'told' | 'ownWords' | 'lacksKind' | 'gap' | 'gapAlone' | 'asked' | 'apart' | 'apartName' | 'apartCount'
>

function byUnits(evidence: Evidence): UnitSigns {
  const { question, concepts, ranked, missing } = evidence
  const need = needOf(question)
  const isDetail = need !== undefined
  const fits = need ?? (() => true)
  const isTelling = ({ unit }: Ranked) =>
    !(unit.kind === 'lead' && isDetail && isQuestion(unit.text)) &&
    !bagsOfUnit(unit).isGap &&
    fits(bagsOfUnit(unit).told)
  const telling = firstOf(ranked, read.units, isTelling)
  const told = Math.max(0, ...telling.map(({ covers }) => covers))
  const gaps = [...missing, ...ranked.filter(({ unit }) => bagsOfUnit(unit).isGap)]
  const gapAlone = Math.max(
    0,
    ...gaps.map(({ unit }) => gapNearness(question, concepts, unit.text)),
    ...missing.map(({ asks }) => asks),
  )
  const heaviest = heaviestOf(concepts)
  return {
    told,
    ownWords: Math.max(0, ...telling.map(({ unit }) => coverage(concepts, bagsOfUnit(unit).ofText))),
    lacksKind: telling.length === 0 ? 1 : 0,
    gap: Math.max(0, gapAlone - told),
    gapAlone,
    asked: Math.max(0, ...ranked.slice(0, read.units).map((one) => one.asks)),
    apart: heaviest ? apartFrom([heaviest], telling) : 0,
    apartName: apartFrom(namesOf(evidence), telling),
    apartCount: leavesUncounted(evidence, telling),
  }
}

/** At most so many, without looking at those behind them. */
function firstOf(ranked: Ranked[], most: number, isWanted: (one: Ranked) => boolean): Ranked[] {
  const first: Ranked[] = []
  for (const one of ranked) {
    if (first.length === most) break
    if (isWanted(one)) first.push(one)
  }
  return first
}

/** Units further down are shown beside the best ones, if at all. */
const bestUnits = 3

/** How much of the least held of some things is missing in each of the best units, with what it stands under. */
function apartFrom(concepts: Concept[], telling: Ranked[]): number {
  const bags = telling.slice(0, bestUnits).map(({ unit }) => bagsOfUnit(unit).around)
  const missing = (concept: Concept) => 1 - Math.max(0, ...bags.map((bag) => held(concept, bag)))
  return Math.max(0, ...concepts.map(missing))
}

/** 1 where something is to be counted, and none of the best units counts it. */
function leavesUncounted({ question, concepts }: Evidence, telling: Ranked[]): number {
  const counted = countedIn(question, concepts)
  if (counted === undefined) return 0
  const best = telling.slice(0, bestUnits)
  return best.some(({ unit: { text, lead = '' } }) => counts(`${lead}\n${text}`, counted)) ? 0 : 1
}

function heaviestOf(concepts: Concept[]): Concept | undefined {
  return concepts.toSorted((one, other) => other.weight - one.weight)[0]
}

/** 1 where a part is named that is told of nowhere: that its question is not known, is no telling. */
function lacksPart({ question, concepts, ranked }: Evidence): number {
  const named = namedParts(question)
  if (named.length === 0) return 0
  const told = ranked
    .filter(({ unit }) => !bagsOfUnit(unit).isGap)
    .flatMap(({ unit: { text, lead = '', passage } }) =>
      namedParts([text, lead, ...passage.headings].join('\n')),
    )
  const isTold = (noun: string, number: string) => {
    const concept = concepts.find(({ said }) => said.includes(noun))
    return told.some(
      (part) => part.number === number && (!concept || held(concept, bagOf(part.noun)) > surelyHeld),
    )
  }
  return named.every(({ noun, number }) => isTold(noun, number)) ? 0 : 1
}

function yearsOf({ question, concepts }: Evidence): Concept[] {
  const named = namedYears(question)
  return concepts.filter(({ said: [word = '', more] }) => more === undefined && named.has(word))
}

/** Words with a capital that do not begin a sentence. */
function namesOf({ question, concepts }: Evidence): Concept[] {
  const names = new Set(
    [...question.matchAll(/(?<=[^.?!:\s]["»”)]?\s+["«“(]?)\p{Lu}[\p{L}-]+/gu)].map(([name]) =>
      name.toLowerCase(),
    ),
  )
  return concepts.filter(({ said, isTerm }) => !isTerm && said.some((word) => names.has(word)))
}

/** Half of a misspelt name still stands. */
function surely(missing: number): number {
  return Math.max(0, 2 * missing - 1)
}

/**
 * As much as a word says of whether the question is ours: one that only lacks a translation says little, and a word
 * of the field much, however common it is in documents that are all of the field. A number is of any field.
 */
function asSubject(concept: Concept): Concept {
  if (concept.said.every((word) => /^[\d.]+$/.test(word))) return { ...concept, weight: 0 }
  const weight = concept.ofField ? Math.max(leastOfField, concept.weight) : concept.weight
  return { ...concept, weight: concept.isForeign ? weight * foreignShare : weight }
}

function shareOf(concepts: Concept[], holds: (concept: Concept) => boolean): number {
  const weigh = (some: Concept[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  return weigh(concepts.filter(holds)) / Math.max(Number.MIN_VALUE, weigh(concepts))
}
