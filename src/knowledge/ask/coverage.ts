import { remembered } from '../../domain/remembered.ts'
import { gramsOf } from '../words/grams.ts'
import { numbering } from '../words/numbering.ts'
import { rootOf } from '../words/root.ts'
import { isStopWord, wordsOf } from '../words/tokens.ts'
import type { Concept } from './concepts.ts'

/** A text as what can be looked up in it. */
export interface Bag {
  roots: Set<string>
  /** Each of its words once. */
  words: string[]
}

/** Some hundred passages with all that stands in them: the ones that leaders ask about. */
const rememberedTexts = 12_000
const rememberedWords = 60_000

export const bagOf = remembered(rememberedTexts, (text: string): Bag => {
  const words = [...new Set(wordsOf(text).filter((word) => !isStopWord(word)))]
  return {
    roots: new Set([...words.map(rootOf), ...(text.match(numbering) ?? [])]),
    words,
  }
})

const gramsIn = remembered(rememberedWords, (word: string) => gramsOf(word))

/** The share of what a question names that a text holds, 0 to 1. */
export function coverage(concepts: Concept[], bag: Bag): number {
  return weighed(
    concepts,
    concepts.map((concept) => held(concept, bag)),
  )
}

/** The mean of one figure for each concept, by their weights. */
export function weighed(concepts: Concept[], figures: number[]): number {
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0)
  const part = concepts.reduce((sum, { weight }, at) => sum + weight * (figures[at] ?? 0), 0)
  return whole === 0 ? 0 : part / whole
}

/** How surely a text names a thing that it does not name in one of its ways. */
const sureness = {
  /** A compound that ends in the word is a kind of it: "virksomhetsplan" is a plan. */
  kindOf: 0.9,
  /** What is taken for a slip may be another word after all. */
  slip: 0.85,
  /** The parts of the asker's compound may stand apart from each other, and then mean something else. */
  parts: 0.8,
}
/** Two words that share so much are one word in two spellings ("adminstrasjon"), by the coefficient of Dice. */
const sameWord = 0.55
/** With another first letter it takes more: "oppskrift" is no "forskrift". */
const sameWordOtherwise = 0.65
/** Shorter roots end many words by chance. */
const shortestKind = 4

/** How surely a text names a thing: 1 in one of its ways, less by a word that is like it. */
export function held(concept: Concept, bag: Bag): number {
  const known = heldBy.get(concept) ?? new Map<Bag, number>()
  heldBy.set(concept, known)
  const before = known.get(bag)
  if (before !== undefined) return before
  const surely = howSurely(concept, bag)
  known.set(bag, surely)
  return surely
}

/** A question's concepts are asked of the same texts several times over. */
const heldBy = new WeakMap<Concept, Map<Bag, number>>()

function howSurely(concept: Concept, { roots, words }: Bag): number {
  const { ways, parts } = concept
  if (ways.some((way) => way.every((root) => roots.has(root)))) return 1
  const likest = likestOf(concept)
  const likeness = Math.min(
    ...likest.map((alike) => words.reduce((most, word) => Math.max(most, alike(word)), 0)),
  )
  if (likeness === 1) return 1
  const bySlip = concept.slips.some((root) => roots.has(root)) ? sureness.slip : 0
  const byParts = parts.length > 0 && parts.every((part) => roots.has(part)) ? sureness.parts : 0
  const byKind = ways[0]?.every((root) => roots.has(root) || hasKindOf(root, roots)) ? sureness.kindOf : 0
  return Math.max(byKind, bySlip, byParts, likeness)
}

type Likeness = (word: string) => number

/** How like each of a concept's words another word is. */
function likestOf(concept: Concept): Likeness[] {
  const known = likest.get(concept)
  if (known) return known
  const made = concept.grams.map((grams) => {
    const own = new Set(grams)
    return remembered(rememberedWords, (word: string) => alike(own, grams, gramsIn(word)))
  })
  likest.set(concept, made)
  return made
}

const likest = new WeakMap<Concept, Likeness[]>()

function hasKindOf(root: string, roots: Set<string>): boolean {
  if (root.length < shortestKind) return false
  for (const other of roots) if (other.endsWith(root)) return true
  return false
}

/** 1 for two spellings of a word, else what they share. The first grams hold the first letters. */
function alike(known: Set<string>, word: string[], other: string[]): number {
  let shared = 0
  for (const gram of other) if (known.has(gram)) shared++
  const dice = (2 * shared) / Math.max(1, word.length + other.length)
  const enough = word[0]?.[1] === other[0]?.[1] ? sameWord : sameWordOtherwise
  return dice >= enough ? 1 : dice
}
