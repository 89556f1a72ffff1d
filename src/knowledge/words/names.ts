import type { Glossary } from './glossary.ts'
import { isLight } from './light.ts'
import { rootOf } from './root.ts'
import { isStopWord, wordsOf } from './tokens.ts'

/** What things are called, by roots. */
export interface Names {
  /** The longest name that some words begin with: how many words it takes, and all names of what it may mean. */
  longest(words: string[]): Name | undefined
  has(root: string): boolean
}

interface Name {
  length: number
  /** Each as roots that must all stand. */
  ways: string[][]
}

/** Every name of every term of the glossary, with all the names of the same. */
export function namesIn(glossary: Glossary): Names {
  const ways = new Map<string, string[][]>()
  for (const { nb, nn, en, also } of glossary) {
    const all = [nb, nn, en, ...also]
    const telling = all.filter((name) => !wordsOf(name).every(isLight)).map(rootsOf)
    for (const name of all) {
      if (wordsOf(name).every(isStopWord)) continue
      const key = wordsOf(name).map(rootOf).join(' ')
      ways.set(key, [...(ways.get(key) ?? []), ...telling])
    }
  }
  const mostWords = Math.max(1, ...[...ways.keys()].map((name) => name.split(' ').length))
  return {
    has: (root) => ways.has(root),
    longest: (words) => {
      const roots = words.slice(0, mostWords).map(rootOf)
      const length = roots.findLastIndex((_, last) => ways.has(roots.slice(0, last + 1).join(' '))) + 1
      return length === 0 ? undefined : { length, ways: ways.get(roots.slice(0, length).join(' ')) ?? [] }
    },
  }
}

/** The roots of the words that carry a text. */
function rootsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isStopWord(word))
    .map(rootOf)
}
