import type { Passage } from '../document.ts'
import type { Concept } from './concepts.ts'
import { bagOf, coverage, held } from './coverage.ts'
import { needOf } from './expected.ts'
import type { Ranked } from './rank.ts'
import { withoutSourceNote } from './sourcenote.ts'

/** More than a handful of readings is no choice any more. */
const mostReadings = 4
/** A reading holds all that the question names, or nearly. */
const leastCovered = 0.9
/** Of the few words that a question without a subject has. */
const leastNamed = 0.5

/**
 * What a question may mean where it names too little to tell: the best unit of each reading, best first. None
 * where it can be told: a year, a place or a further word leaves one reading.
 */
export function readingsOf(question: string, concepts: Concept[], ranked: Ranked[]): Ranked[] {
  if (/\d/u.test(question)) return []
  const readings = [
    ...people(question, concepts, ranked),
    ...subjects(question, concepts, ranked),
    ...(isShort(question) ? documents(question, concepts, ranked) : []),
  ]
  return readings.length > 1 ? readings.slice(0, mostReadings) : []
}

/** "hvem er rektor?": one word, and several people of whom it is true. */
function people(question: string, concepts: Concept[], ranked: Ranked[]): Ranked[] {
  const [only, more] = concepts
  if (only === undefined || more !== undefined || !asksWho.test(question)) return []
  return ranked.filter(({ unit }) => isName.test(unit.text) && held(only, bagOf(unit.text)) === 1)
}

const asksWho = /^(?:hvem|kven|who) (?:er|is)(?!\p{L})/iu
const isName = /\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}.]*)+,/u

/** "hvor mange svarte?": a count, a date or a name is asked, and not of what. */
function subjects(question: string, concepts: Concept[], ranked: Ranked[]): Ranked[] {
  const fits = needOf(question)
  if (fits === undefined || concepts.length === 0 || !concepts.every(({ isLight }) => isLight)) return []
  return bestOfEach(
    ranked.filter(({ unit, covers }) => covers >= leastNamed && fits(withoutSourceNote(unit.text))),
  )
}

/** The best of each document, best first. */
function bestOfEach(ranked: Ranked[]): Ranked[] {
  const best = new Map(ranked.toReversed().map((one) => [one.unit.passage.about.path, one]))
  return ranked.filter((one) => best.get(one.unit.passage.about.path) === one)
}

/** A longer question says more of what it means than can be weighed here. */
const mostWords = 8

function isShort(question: string): boolean {
  return question.trim().split(/\s+/).length <= mostWords
}

/**
 * "hva sier planen?", "hva er fristen?": one of a kind is meant, and there are several, each with something to say. Also "hva sa
 * lederne om økonomi?": they have been asked more than once.
 */
function documents(question: string, concepts: Concept[], ranked: Ranked[]): Ranked[] {
  const isMeant = whatLeadersSaid.test(question) ? isLeaders : isOneOfAKind
  if (!concepts.some(isMeant)) return []
  const others = concepts.filter((concept) => !isMeant(concept) && !concept.isLight)
  if (others.length > (concepts.some(isBare) ? 0 : 1)) return []
  const subject = others.length > 0 ? others : concepts.filter(isMeant)
  const told = isMeant === isLeaders ? ranked.filter(({ unit }) => isSurvey(unit.passage)) : ranked
  const full = told.filter((one) => coverage(subject, bagOf(wordsAround(one))) >= leastCovered)
  return bestOfEach(full)
}

function wordsAround({ unit: { text, lead, passage } }: Ranked): string {
  return [passage.about.title, ...passage.headings, lead, text].join('\n')
}

const whatLeadersSaid =
  /(?<!\p{L})(?:hva|kva|what) (?:(?:sa|svarte|svara|mente|meinte|har|hadde|did|have)(?!\p{L}))? ?(?:the )?(?:lederne|leiarane|rektorene|rektorane|leaders|principals)(?!\p{L})/iu

/** A survey of one year; what compares several is none. */
function isSurvey({ about }: Passage): boolean {
  return about.kind === 'survey' && /(?:19|20)\d\d/u.test(about.title) && !/\?$/u.test(about.title)
}

function isLeaders({ said }: Concept): boolean {
  return said.some((word) => leaders.has(word))
}

const leaders = new Set('lederne leiarane rektorene rektorane leaders principals'.split(' '))

function isOneOfAKind(concept: Concept): boolean {
  return isBare(concept) || concept.said.some((word) => oneOfAKind.has(word))
}

/** With a further word it is told which one is meant, however many documents name both. */
function isBare({ said }: Concept): boolean {
  return said.some((word) => bare.has(word))
}

/** Kinds of documents and events, in the form that means a certain one. */
const oneOfAKind = new Set(
  'planen kartlegginga kartleggingen undersøkelsen undersøkinga rapporten konferansen plan survey mapping'.split(
    ' ',
  ),
)
const bare = new Set('fristen søknadsfristen deadline'.split(' '))
