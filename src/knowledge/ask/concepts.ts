import type { Language } from '../../domain/language.ts'
import { norwegianFor } from '../words/english.ts'
import type { Glossary } from '../words/glossary.ts'
import { gramsOf } from '../words/grams.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { isLight } from '../words/light.ts'
import { type Names, namesIn } from '../words/names.ts'
import { numberOf } from '../words/number-words.ts'
import { numbering } from '../words/numbering.ts'
import { bokmaalFor } from '../words/nynorsk.ts'
import { rootOf } from '../words/root.ts'
import { contentWordsOf, isStopWord, wordsOf } from '../words/tokens.ts'

/** One thing that a question names, and the ways in which a document may say it. */
export interface Concept {
  /** The asker's own words, lower-case. */
  said: string[]
  /** 0 to 1: rare things tell documents apart, and what no document names tells most. */
  weight: number
  /** Roots that must all stand for the thing to be named; the first way is the asker's own. */
  ways: string[][]
  /** Roots that the word may be a slip of, where no document knows it. */
  slips: string[]
  /** In no document, by any of its names, and like nothing there. */
  isUnknown: boolean
  /** In no document and not in their language: it may only lack a translation. */
  isForeign: boolean
  /** Nothing but words that say little: "nevnt", "hvor lenge". */
  isLight: boolean
  /** A term of the glossary, with its other names among the ways. */
  isTerm: boolean
  /** Whether it is a word of the field: a term, or made of one. */
  ofField: boolean
  /** The roots of the parts, where the asker's word is a compound. */
  parts: string[]
  /** The runs of characters of each word, to know it again when it is misspelt. */
  grams: string[][]
}

/** What a question says, thing by thing, in reading order. */
export type ReadConcepts = (question: string, language: Language) => Concept[]

/** Shorter parts of a compound are more often chance than meaning. */
const shortestPart = 5
/** A shorter word has too many neighbours to tell which was meant. */
const shortestSlip = 6
/** Words of asking and telling say little about what is asked for. */
const lightWeight = 0.25
/** What is left of the weight of a word that may only lack a translation. */
export const foreignWeight = 0.35

export function createReadConcepts(glossary: Glossary, lexicon: Lexicon): ReadConcepts {
  const names = namesIn(glossary)
  return (question, language) => {
    const content = new Set(contentWordsOf(question, language))
    const words = partsOf(question)
    const numberings = new Set(words.filter((word) => word.includes('.')))
    const concepts: Concept[] = []
    for (let from = 0; from < words.length; ) {
      const name = names.longest(words.slice(from))
      const said = words.slice(from, from + (name?.length ?? 1))
      if (said.some((word) => content.has(word) || numberings.has(word)))
        concepts.push(conceptOf(said, { ways: name?.ways ?? [], names, language, lexicon }))
      from += said.length
    }
    return unique(concepts)
  }
}

/** The words of a question, a numbering like "1.2" in one. */
function partsOf(question: string): string[] {
  const between = question.split(numbering)
  const numberings = question.match(numbering) ?? []
  return between.flatMap((words, at) => [...wordsOf(words), ...numberings.slice(at, at + 1)])
}

interface Around {
  ways: string[][]
  names: Names
  language: Language
  lexicon: Lexicon
}

function conceptOf(said: string[], { ways: otherWays, names, language, lexicon }: Around): Concept {
  const own = said.filter((word) => !isStopWord(word))
  const roots = (own.length > 0 ? own : said).map(rootOf)
  const parts = said.flatMap(lexicon.split).map(rootOf)
  const slips = slipsIn(said, lexicon)
  const ways = [roots, ...otherWays, ...everyday(said, language), ...inDigits(said, language)]
  // A thing is as common as the commonest way to say it; a way is as rare as its rarest word.
  const rarity = Math.min(
    ...[...ways, ...slips.map((slip) => [slip])].map((way) => Math.max(...way.map(lexicon.rarity))),
  )
  const light = said.every(isLight)
  const isTerm = otherWays.length > 0
  const isForeign = language !== 'nb' && rarity === 1
  return {
    said,
    ways,
    weight: rarity * Math.min(light ? lightWeight : 1, isForeign ? foreignWeight : 1),
    slips,
    isUnknown: rarity === 1,
    isForeign,
    isLight: light,
    isTerm,
    ofField:
      !light &&
      (isTerm || said.some((word) => isMadeOf(word, names)) || parts.some((part) => names.has(part))),
    parts,
    grams: said.map(gramsOf),
  }
}

/** What a word by itself may be a slip of: no document knows it, and it is near to one that they know. */
function slipsIn([word = '', more]: string[], { meant }: Lexicon): string[] {
  return more === undefined && word.length >= shortestSlip ? meant(word) : []
}

/** Whether a compound ends or begins with a word of the field: "fylkesleder", "elevkontingent". */
function isMadeOf(word: string, names: Names): boolean {
  const cuts = Array.from(
    { length: Math.max(0, word.length - 2 * shortestPart + 1) },
    (_, at) => at + shortestPart,
  )
  return cuts.some((at) => [word.slice(0, at), word.slice(at)].some((part) => names.has(rootOf(part))))
}

/** A single word of nynorsk or English also as bokmål says it. */
function everyday([word = '', more]: string[], language: Language): string[][] {
  if (more !== undefined) return []
  const said = language === 'en' ? norwegianFor(word) : bokmaalFor(word)
  return said
    .map((other) =>
      wordsOf(other)
        .filter((part) => !isStopWord(part))
        .map(rootOf),
    )
    .filter((way) => way.length > 0)
}

/** "sju" also as "7": surveys and tables write their figures so. */
function inDigits([word = '', more]: string[], language: Language): string[][] {
  const number = more === undefined ? numberOf(word, language) : undefined
  return number === undefined ? [] : [[String(number)]]
}

function unique(concepts: Concept[]): Concept[] {
  const seen = new Map(concepts.map((concept) => [concept.ways[0]?.join(' '), concept]))
  return [...seen.values()]
}
