import type { Passage } from '../document.ts'
import type { Splitter } from '../words/compounds.ts'
import { isStopWord, wordsOf } from '../words/tokens.ts'
import { rarityOf } from './bm25.ts'
import type { Weighted } from './field.ts'
import { at, raise } from './numbers.ts'
import { gather, type Postings, usesOf } from './postings.ts'
import { stemsOf } from './terms.ts'

/**
 * What stands right above a passage: its nearest heading where that is a question, and the everyday words that lead to its
 * section, where an editor has written some. Documents without either are found as they were.
 */
export interface Openings {
  /** A place is a passage. */
  headings: Postings
  searchWords: Postings
}

/** How near what stands right above each passage is to a question, 0 to 1. */
export interface Opened {
  /** 1 where the heading asks just what is asked: it holds all of it, and nothing else. */
  heading: Float32Array
  /** The share of the question that the heading and the everyday words hold. */
  searchWords: Float32Array
}

export function openingsOf(passages: Passage[], split: Splitter): Openings {
  const headings = gather()
  const searchWords = gather()
  for (const { headings: above, searchWords: everyday = [] } of passages) {
    const nearest = above.at(-1) ?? ''
    const asks = nearest.trimEnd().endsWith('?') ? contentOf(nearest) : []
    const leads = everyday.length > 0 ? [...contentOf(nearest), ...everyday.flatMap(contentOf)] : []
    for (const [term, weight] of strongest(asks, split)) headings.add(headings.numberOf(term), weight)
    for (const [term, weight] of strongest(leads, split)) searchWords.add(searchWords.numberOf(term), weight)
    headings.nextPlace()
    searchWords.nextPlace()
  }
  return { headings: headings.finish(), searchWords: searchWords.finish() }
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

export type ScoreOpenings = (terms: Weighted[]) => Opened

/** A term that the asker did not write stands for one that was written, and is none that must be found too. */
const leastAsked = 0.5

export function createScoreOpenings({ headings, searchWords }: Openings, passages: number): ScoreOpenings {
  const wholes = wholesOf(headings, passages)
  return (terms) => {
    const asked = terms.reduce(
      (sum, { term, weight }) =>
        weight < leastAsked ? sum : sum + weight * rarity(term, searchWords, passages),
      0,
    )
    const inHeading = sumsOf(terms, headings, passages)
    return {
      heading: inHeading.map((sum, passage) => {
        const both = Math.sqrt(asked * at(wholes, passage))
        return both > 0 ? Math.min(1, sum / both) : 0
      }),
      searchWords: sumsOf(terms, searchWords, passages).map((sum) =>
        asked > 0 ? Math.min(1, sum / asked) : 0,
      ),
    }
  }
}

function rarity(term: string, postings: Postings, passages: number): number {
  return rarityOf(usesOf(term, postings)?.places.length ?? 0, passages)
}

/** What the terms weigh that stand above each passage. */
function sumsOf(terms: Weighted[], postings: Postings, passages: number): Float32Array {
  const sums = new Float32Array(passages)
  for (const { term, weight } of terms) {
    const uses = usesOf(term, postings)
    if (!uses) continue
    const gain = weight * rarityOf(uses.places.length, passages)
    for (let i = 0; i < uses.places.length; i++)
      raise(sums, at(uses.places, i), (gain * at(uses.tenths, i)) / 10)
  }
  return sums
}

/** What all of each heading weighs. */
function wholesOf(postings: Postings, passages: number): Float32Array {
  return sumsOf(
    [...postings.terms.keys()].map((term) => ({ term, weight: 1 })),
    postings,
    passages,
  )
}
