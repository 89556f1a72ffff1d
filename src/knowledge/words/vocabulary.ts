import { gramsOf } from './grams.ts'
import { rootOf } from './root.ts'

/**
 * The words of the documents that were looked at, their roots and their runs of characters, each as a small number: comparing
 * numbers takes a tenth of the time that comparing texts takes, and a question is compared with thousands of words. Nothing
 * that a person writes goes in here: it grows with the documents alone.
 */
export interface Vocabulary {
  wordOf(word: string): number
  rootOf(root: string): number
  /** Undefined where no document that was looked at has it. */
  knownRoot(root: string): number | undefined
  knownGram(gram: string): number | undefined
  /** Of a word: the numbers of its runs of characters. */
  gramsOf(word: number): Uint32Array
  /** What a word or a root is written as. */
  wordAt(word: number): string
  rootAt(root: number): string
  /** Of a word: its root. */
  rootOfWord(word: number): number
  sizes(): Sizes
  /** Of all kinds together: another one where anything was added. */
  size(): number
}

/** How much there is of each kind; the numbers go from 0. */
export interface Sizes {
  words: number
  roots: number
  grams: number
}

export function createVocabulary(): Vocabulary {
  const words = numbered()
  const roots = numbered()
  const grams = numbered()
  const gramsIn: Uint32Array[] = []
  const rootsIn: number[] = []
  return {
    wordOf: (word) => {
      const known = words.known(word)
      if (known !== undefined) return known
      gramsIn.push(Uint32Array.from(gramsOf(word), grams.of))
      rootsIn.push(roots.of(rootOf(word)))
      return words.of(word)
    },
    rootOf: roots.of,
    knownRoot: roots.known,
    knownGram: grams.known,
    gramsOf: (word) => gramsIn[word] ?? none,
    wordAt: words.at,
    rootAt: roots.at,
    rootOfWord: (word) => rootsIn[word] ?? 0,
    size: () => words.size() + roots.size() + grams.size(),
    sizes: () => ({ words: words.size(), roots: roots.size(), grams: grams.size() }),
  }
}

const none = new Uint32Array()

/** Gives each text a number, in the order in which they come. */
function numbered() {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    known: (text: string) => numbers.get(text),
    of: (text: string) => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
    at: (number: number) => texts[number] ?? '',
    size: () => texts.length,
  }
}
