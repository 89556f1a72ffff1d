import type { Passage } from '../document.ts'
import type { Splitter } from '../words/compounds.ts'
import { languageOf } from '../words/language.ts'
import { contentWordsOf, isStopWord, wordsOf } from '../words/tokens.ts'
import type { Asked } from './asked.ts'
import { rarityOf } from './bm25.ts'
import type { Weighted } from './field.ts'
import { foreseenIn } from './foreseen.ts'
import { at } from './numbers.ts'
import { countOf, gather, type Postings, usesOf } from './postings.ts'
import { stemsOf } from './terms.ts'

/**
 * What stands right above a passage: the questions that lead to its section, which are its nearest heading where that is one and
 * those that an editor has foreseen, and the everyday words. Documents without any are found as they were.
 */
export interface Openings {
  /** A place is a question. */
  questions: Postings
  /** The passage that each question leads to. */
  leadsTo: Uint32Array
  /** A place is a passage. */
  searchWords: Postings
}

/** How near what stands right above each passage is to a question, 0 to 1. */
export interface Opened {
  /** 1 where one of its questions is just what is asked: it holds all of it, and nothing else. */
  question: Float32Array
  /** The share of the question that the heading and the everyday words hold. */
  searchWords: Float32Array
}

export function openingsOf(passages: Passage[], split: Splitter): Openings {
  const questions = gather()
  const searchWords = gather()
  const leadsTo: number[] = []
  for (const [place, passage] of passages.entries()) {
    for (const question of foreseenIn(passage)) {
      for (const [term, weight] of strongest(contentWordsOf(question, languageOf(question)), split))
        questions.add(questions.numberOf(term), weight)
      questions.nextPlace()
      leadsTo.push(place)
    }
    const { headings, searchWords: everyday = [] } = passage
    const leads = everyday.length > 0 ? [headings.at(-1) ?? '', ...everyday].flatMap(contentOf) : []
    for (const [term, weight] of strongest(leads, split)) searchWords.add(searchWords.numberOf(term), weight)
    searchWords.nextPlace()
  }
  return {
    questions: questions.finish(),
    leadsTo: Uint32Array.from(leadsTo),
    searchWords: searchWords.finish(),
  }
}

function contentOf(text: string): string[] {
  return wordsOf(text).filter((word) => !isStopWord(word))
}

/** Each term once, with the most that any word gives it. */
function strongest(words: string[], split: Splitter): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { term, weight } of words.flatMap((word) => stemsOf(word, split)))
    weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  return weights
}

export type ScoreOpenings = (asked: Pick<Asked, 'words' | 'own'>) => Opened

/** A term that the asker did not write stands for one that was written, and is none that must be found too. */
const leastAsked = 0.5

export function createScoreOpenings(
  { questions, leadsTo, searchWords }: Openings,
  passages: number,
): ScoreOpenings {
  const wholes = wholesOf(questions, leadsTo.length)
  const likenesses = (terms: Weighted[]): Float32Array => {
    const asked = askedOf(terms, questions, leadsTo.length)
    return sumsOf(terms, questions, leadsTo.length).map((sum, question) =>
      sum > 0 ? Math.min(1, sum / Math.sqrt(asked * at(wholes, question))) : 0,
    )
  }
  return ({ words, own }) => {
    const asked = askedOf(words, searchWords, passages)
    return {
      // A question may be foreseen in the asker's own words, or in those of the documents.
      question: bestOf(leadsTo, [likenesses(own), likenesses(words)], passages),
      searchWords: sumsOf(words, searchWords, passages).map((sum) =>
        asked > 0 ? Math.min(1, sum / asked) : 0,
      ),
    }
  }
}

/** For each passage the most that any of its questions is like. */
function bestOf(leadsTo: Uint32Array, likenesses: Float32Array[], passages: number): Float32Array {
  const best = new Float32Array(passages)
  for (const likeness of likenesses)
    for (let question = 0; question < leadsTo.length; question++) {
      const passage = leadsTo[question] ?? 0
      best[passage] = Math.max(best[passage] ?? 0, likeness[question] ?? 0)
    }
  return best
}

/** What the asker's own terms weigh. */
function askedOf(terms: Weighted[], postings: Postings, places: number): number {
  const own = terms.filter(({ weight }) => weight >= leastAsked)
  return own.reduce((sum, { term, weight }) => sum + weight * rarity(term, postings, places), 0)
}

function rarity(term: string, postings: Postings, places: number): number {
  return rarityOf(countOf(term, postings), places)
}

/** What the terms weigh that stand in each place. */
function sumsOf(terms: Weighted[], postings: Postings, places: number): Float32Array {
  const sums = new Float32Array(places)
  for (const { term, weight } of terms) {
    const uses = usesOf(term, postings)
    if (!uses) continue
    const { places: where, tenths } = uses
    const gain = weight * rarityOf(where.length, places)
    for (let i = 0; i < where.length; i++) {
      const place = where[i] ?? 0
      sums[place] = (sums[place] ?? 0) + (gain * (tenths[i] ?? 0)) / 10
    }
  }
  return sums
}

/** What all of each place weighs. */
function wholesOf(postings: Postings, places: number): Float32Array {
  return sumsOf(
    [...postings.terms.keys()].map((term) => ({ term, weight: 1 })),
    postings,
    places,
  )
}
