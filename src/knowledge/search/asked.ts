import type { Splitter } from '../words/compounds.ts'
import { gramsOf } from '../words/grams.ts'
import { languageOf } from '../words/language.ts'
import type { Respell } from '../words/spelling.ts'
import { stemOf } from '../words/stem.ts'
import { contentWordsOf } from '../words/tokens.ts'
import type { Weighted } from './field.ts'
import { stemsOf } from './terms.ts'
import type { Translate } from './translate.ts'

/** A question as the index is asked it. */
export interface Asked {
  words: Weighted[]
  /** Of the words, those that the asker wrote. */
  own: Weighted[]
  grams: Weighted[]
  /** The stems of the asker's words, or of those that take their place; each once. */
  stems: string[]
}

interface Means {
  split: Splitter
  translate: Translate
  respell: Respell
  /** Whether a stem stands in the documents, or in what an editor has written above them. */
  isKnown: (stem: string) => boolean
}

/** A word that the documents do not know, and nothing like it, is found by its pieces alone, so that they make up for it. */
const unknownWordWeight = 1.4
/** Where a word is taken for a slip, its own pieces count less, and those of the words that may be meant beside them. */
const slipWeight = 0.8

/** A word that weighs less stands beside another for the same, and is not looked for by itself. */
const leastMeant = 0.5

/** The terms of a question: its own words, and those of the documents for what it says otherwise or misspells. */
export function askedOf(question: string, { split, translate, respell, isKnown }: Means): Asked {
  const translated = translate(question)
  const written = contentWordsOf(question, languageOf(question))
  const own = written.filter((word) => !translated.replaced.has(word) || isKnown(stemOf(word)))
  const words = [...own.map((term) => ({ term, weight: 1 })), ...translated.words]
  const meant = new Map(
    own.filter((word) => !isKnown(stemOf(word))).map((word) => [word, respell(stemOf(word))]),
  )
  const gramWeight = (word: string) => {
    if (isKnown(stemOf(word))) return 1
    return meant.get(word)?.length ? slipWeight : unknownWordWeight
  }
  const readings = [...meant.values()].flat()
  return {
    words: summed([...cut(words, (word) => stemsOf(word, split)), ...readings]),
    own: summed(
      cut(
        written.map((term) => ({ term, weight: 1 })),
        (word) => stemsOf(word, split),
      ),
    ),
    grams: summed([
      ...cut(words, (word) => gramsOf(word).map((term) => ({ term, weight: gramWeight(word) }))),
      ...cut(readings, (stem) =>
        gramsOf(stem)
          .slice(0, -1)
          .map((term) => ({ term, weight: slipWeight })),
      ),
    ]),
    stems: [...new Set(words.filter(({ weight }) => weight >= leastMeant).map(({ term }) => stemOf(term)))],
  }
}

/** Cuts words into terms, which weigh as much of what they weigh in the word as the word weighs. */
function cut(words: Weighted[], termsOf: (word: string) => Weighted[]): Weighted[] {
  return words.flatMap((word) =>
    termsOf(word.term).map(({ term, weight }) => ({ term, weight: weight * word.weight })),
  )
}

/** Each term once: a term that is asked for twice weighs twice. */
function summed(terms: Weighted[]): Weighted[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight)
  return Array.from(weights, ([term, weight]) => ({ term, weight }))
}
