import type { Glossary } from '../words/glossary.ts'
import { rootOf } from '../words/root.ts'
import { isStopWord, wordsOf } from '../words/tokens.ts'

/** The words for everything that a text names, in every language that the glossary knows. */
export type OtherNames = (text: string) => string[]

/** A shorter stem begins too many words that have nothing to do with it. */
const shortestBeginning = 6

export function createOtherNames(glossary: Glossary): OtherNames {
  const things = glossary.map(({ nb, nn, en, also }) => {
    const names = [nb, nn, en, ...also]
    return { keys: names.map(keyOf).filter((key) => key.length > 0), words: names.flatMap(wordsOf) }
  })
  return (text) => {
    const stems = [...new Set(keyOf(text))]
    const known = new Set(stems)
    const stands = (stem: string) =>
      known.has(stem) || (stem.length >= shortestBeginning && stems.some((other) => other.startsWith(stem)))
    return things.flatMap(({ keys, words }) => (keys.some((key) => key.every(stands)) ? words : []))
  }
}

function keyOf(name: string): string[] {
  return wordsOf(name)
    .filter((word) => !isStopWord(word))
    .map(rootOf)
}
