import type { Sizes, Vocabulary } from '../words/vocabulary.ts'
import type { Concept } from './concepts.ts'

/** A concept in the numbers of a vocabulary: what is looked for in thousands of texts. */
export interface Sought {
  /** Of the vocabulary when this was made: what came later is not in it. */
  size: number
  /** How surely some words and their roots, each by its number, name the thing. */
  heldBy(text: { words: Uint32Array; roots: Uint32Array }): number
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

export function soughtIn(vocabulary: Vocabulary, concept: Concept): Sought {
  const sizes = vocabulary.sizes()
  const byWords = concept.grams.map((grams) => likenessTo(grams, vocabulary, sizes))
  const byRoot = worthOfRoots(concept, vocabulary, sizes)
  const together = togetherIn(concept, vocabulary)
  return {
    size: vocabulary.size(),
    heldBy: ({ words, roots }) => {
      const alone = most(roots, byRoot)
      if (alone === 1) return 1
      const likeness = byWords.reduce((least, byWord) => Math.min(least, most(words, byWord)), 1)
      return Math.max(alone, likeness, together(roots))
    },
  }
}

/** What a word or a root is worth by itself, by its number. */
type Worth = (number: number) => number

function most(numbers: Uint32Array, worth: Worth): number {
  let best = 0
  for (let i = 0; i < numbers.length && best < 1; i++) {
    const here = worth(numbers[i] ?? 0)
    if (here > best) best = here
  }
  return best
}

/** What one root is enough for: a way of a single word, a slip of the asker's only word, or a kind of it. */
function worthOfRoots({ ways, slips, parts }: Concept, vocabulary: Vocabulary, { roots }: Sizes): Worth {
  const worths = new Map<string, number>()
  const raise = (root: string, worth: number) => worths.set(root, Math.max(worth, worths.get(root) ?? 0))
  for (const [root, more] of ways) if (root !== undefined && more === undefined) raise(root, 1)
  for (const root of slips) raise(root, sureness.slip)
  for (const root of parts.length === 1 ? parts : []) raise(root, sureness.parts)
  const [own = '', more] = ways[0] ?? []
  const kind = more === undefined && own.length >= shortestKind ? own : undefined
  return lazily(roots, (root) => {
    const text = vocabulary.rootAt(root)
    const isKind = kind !== undefined && text.endsWith(kind)
    return Math.max(worths.get(text) ?? 0, isKind ? sureness.kindOf : 0)
  })
}

/** What takes several roots in one text: a way of several words, the parts of a compound, kinds of several words. */
function togetherIn({ ways, parts }: Concept, vocabulary: Vocabulary): (roots: Uint32Array) => number {
  const numbersOf = (roots: string[]) => roots.map((root) => vocabulary.knownRoot(root) ?? -1)
  const several = (some: string[]) => (some.length > 1 ? [numbersOf(some)] : [])
  const known = (some: number[]) => !some.includes(-1)
  const whole = ways.flatMap(several).filter(known)
  const cut = several(parts).filter(known)
  const own = ways[0] ?? []
  const isKind = own.length > 1 ? kindsOf(own, vocabulary) : () => false
  const stand = (roots: Uint32Array) => (some: number[]) => some.every((root) => roots.includes(root))
  return (roots) => {
    if (whole.some(stand(roots))) return 1
    if (isKind(roots)) return sureness.kindOf
    return cut.some(stand(roots)) ? sureness.parts : 0
  }
}

/** Whether each of several roots stands among others, or ends one of them. */
function kindsOf(own: string[], vocabulary: Vocabulary): (roots: Uint32Array) => boolean {
  const isKindOf = (one: string, other: string) =>
    other === one || (one.length >= shortestKind && other.endsWith(one))
  return (roots) => own.every((one) => roots.some((root) => isKindOf(one, vocabulary.rootAt(root))))
}

/** 1 for two spellings of a word, else what they share. The first run of characters holds the first letters. */
function likenessTo(grams: string[], vocabulary: Vocabulary, { words, grams: count }: Sizes): Worth {
  const own = new Uint8Array(count)
  for (const gram of grams) {
    const number = vocabulary.knownGram(gram)
    if (number !== undefined) own[number] = 1
  }
  return lazily(words, (word) => {
    const others = vocabulary.gramsOf(word)
    let shared = 0
    for (let i = 0; i < others.length; i++) shared += own[others[i] ?? 0] ?? 0
    const dice = (2 * shared) / Math.max(1, grams.length + others.length)
    const enough = grams[0]?.[1] === vocabulary.wordAt(word)[0] ? sameWord : sameWordOtherwise
    return dice >= enough ? 1 : dice
  })
}

/** Works out each number once, when it is first asked for. */
function lazily(count: number, make: Worth): Worth {
  /** One more than what was made, so that 0 is for what was not. */
  const made = new Float64Array(count)
  return (number) => {
    const before = made[number] ?? 0
    if (before > 0) return before - 1
    const worth = make(number)
    made[number] = worth + 1
    return worth
  }
}
