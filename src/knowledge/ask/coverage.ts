import { kept, remembered } from '../../domain/remembered.ts'
import { numbering } from '../words/numbering.ts'
import { isStopWord, wordsOf } from '../words/tokens.ts'
import { createVocabulary } from '../words/vocabulary.ts'
import type { Concept } from './concepts.ts'
import { type Sought, soughtIn } from './sought.ts'

/** A text as what can be looked up in it: the numbers of its words and of their roots, each once. */
export interface Bag {
  words: Uint32Array
  roots: Uint32Array
}

/** Of all texts that a question is compared with. */
const vocabulary = createVocabulary()

/** Texts that stand by themselves, as leads and foreseen questions; what is known of a passage is kept with it. */
const rememberedTexts = 12_000

export const bagOf = remembered(rememberedTexts, makeBag)

/** Of a text that is put together for this, and kept by whoever asks. */
export function makeBag(text: string): Bag {
  const words = [...new Set(wordsOf(text).filter((word) => !isStopWord(word)))].map(vocabulary.wordOf)
  const numberings = (text.match(numbering) ?? []).map(vocabulary.rootOf)
  return {
    words: Uint32Array.from(words),
    roots: Uint32Array.from(new Set([...words.map(vocabulary.rootOfWord), ...numberings])),
  }
}

/** The share of what a question names that a text holds, 0 to 1. */
export function coverage(concepts: Concept[], bag: Bag): number {
  return weighed(
    concepts,
    concepts.map((concept) => held(concept, bag)),
  )
}

/** The mean of one figure for each concept, by their weights. */
export function weighed(concepts: Concept[], figures: number[]): number {
  let whole = 0
  let part = 0
  for (const [i, { weight }] of concepts.entries()) {
    whole += weight
    part += weight * (figures[i] ?? 0)
  }
  return whole === 0 ? 0 : part / whole
}

/** How surely a text names a thing: 1 in one of its ways, less by a word that is like it. */
export function held(concept: Concept, bag: Bag): number {
  const looked = lookedFor(concept)
  const before = looked.bags.get(bag)
  if (before !== undefined) return before
  if (looked.sought.size !== vocabulary.size()) looked.sought = soughtIn(vocabulary, concept)
  const surely = looked.sought.heldBy(bag)
  looked.bags.set(bag, surely)
  return surely
}

interface Looked {
  /** A question's concepts are asked of the same texts several times over. */
  bags: Map<Bag, number>
  /** Made anew where texts were looked at since that have words of their own. */
  sought: Sought
}

const lookedFor = kept(
  (concept: Concept): Looked => ({ bags: new Map(), sought: soughtIn(vocabulary, concept) }),
)
