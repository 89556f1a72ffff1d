import type { Splitter } from './compounds.ts'
import type { Weighted } from './field.ts'
import { gramsOf } from './grams.ts'
import { languageOf } from './language.ts'
import { stemsOf } from './lexical.ts'
import { stemOf } from './stem.ts'
import { contentWordsOf } from './tokens.ts'
import type { Translate } from './translate.ts'

/** A question as the index is asked it. */
export interface Asked {
  words: Weighted[]
  grams: Weighted[]
}

interface Means {
  split: Splitter
  translate: Translate
  /** Whether a stem stands in the documents. */
  isKnown: (stem: string) => boolean
}

/** A misspelt word is found by its pieces alone, so that they make up for it: 0.7 points of MRR on misspelt questions. */
const unknownWordWeight = 1.4

/** The terms of a question: its own words, and those of the documents for what it says otherwise. */
export function askedOf(question: string, { split, translate, isKnown }: Means): Asked {
  const own = contentWordsOf(question, languageOf(question)).map((term) => ({ term, weight: 1 }))
  const words = [...own, ...translate(question)]
  const gramWeight = (word: string) => (isKnown(stemOf(word)) ? 1 : unknownWordWeight)
  return {
    words: summed(words, (word) => stemsOf(word, split)),
    grams: summed(words, (word) => gramsOf(word).map((term) => ({ term, weight: gramWeight(word) }))),
  }
}

/** Cuts words into terms, each of them once: a term that is asked for twice weighs twice. */
function summed(words: Weighted[], cut: (word: string) => Weighted[]): Weighted[] {
  const weights = new Map<string, number>()
  for (const word of words)
    for (const { term, weight } of cut(word.term))
      weights.set(term, (weights.get(term) ?? 0) + weight * word.weight)
  return Array.from(weights, ([term, weight]) => ({ term, weight }))
}
