import type { Language } from '../../domain/language.ts'
import { norwegianFor } from '../words/english.ts'
import type { Glossary, Term } from '../words/glossary.ts'
import { languageOf } from '../words/language.ts'
import { bokmaalFor } from '../words/nynorsk.ts'
import { stemOf } from '../words/stem.ts'
import { contentWordsOf, isStopWord, wordsOf } from '../words/tokens.ts'
import type { Weighted } from './field.ts'

/** A question in the words of the documents. */
export interface Translated {
  /** What the documents say for what the asker says in everyday words, in nynorsk or in English. */
  words: Weighted[]
  /** The asker's own words that stand nowhere in the documents, and that these stand for. */
  replaced: Set<string>
}

export type Translate = (question: string) => Translated

/** What the documents say where the asker's own word stands nowhere: it takes its place. */
const insteadWeight = 0.8
/**
 * What they say beside the asker's own word, and what else the thing is called there. Hardly anything in bokmål, which is
 * what most of them are written in: a quarter cost those questions what they had found. In nynorsk the asker's word may
 * stand in a few documents and the answer in the others: of our own 54 questions, 45 are answered by the first five
 * passages, against 35 with the weights of bokmål. So it is in English: the everyday words that editors write above a
 * section make a word known that the section with the answer says in Norwegian.
 */
const besideWeights: Record<Language, { name: number; otherName: number }> = {
  nb: { name: 0.15, otherName: 0.05 },
  nn: { name: 0.8, otherName: 0.3 },
  en: { name: 0.8, otherName: 0.3 },
}

/** `isKnown` tells whether a stem stands in what the documents tell. */
export function createTranslate(glossary: Glossary, isKnown: (stem: string) => boolean): Translate {
  const names = namesIn(glossary)
  const longest = Math.max(1, ...Array.from(names.keys(), (name) => name.split(' ').length))

  return (question) => {
    const language = languageOf(question)
    const everyday = language === 'en' ? norwegianFor : bokmaalFor
    const beside = besideWeights[language]
    const words = wordsOf(question)
    const found: Weighted[] = []
    const replaced = new Set<string>()
    for (let from = 0; from < words.length; ) {
      const name = longestName(words.slice(from, from + longest), names)
      const written = name.length > 0 ? name : words.slice(from, from + 1)
      const isSaid = written.every((word) => isStopWord(word) || isKnown(stemOf(word)))
      const weight = isSaid ? beside.name : insteadWeight
      const said = [
        ...(names.get(keyOf(name)) ?? []).flatMap((term) =>
          wordsFor(term, name, { weight, otherWeight: beside.otherName }),
        ),
        ...(name.length > 0 ? [] : written.flatMap(everyday).map((term) => ({ term, weight }))),
      ]
      found.push(...said)
      if (said.length > 0 && !isSaid) for (const word of written) replaced.add(word)
      from += written.length
    }
    return { words: strongest(found), replaced }
  }
}

/** Names are the same when their stems are. */
function keyOf(words: string[]): string {
  return words.map(stemOf).join(' ')
}

/** Each name of a thing, in stems, with the things that it may mean. */
function namesIn(glossary: Glossary): Map<string, Term[]> {
  const names = new Map<string, Term[]>()
  for (const term of glossary) {
    for (const name of [term.nb, term.nn, term.en, ...term.also]) {
      const words = wordsOf(name)
      if (words.every(isStopWord)) continue
      const key = keyOf(words)
      names.set(key, [...(names.get(key) ?? []), term])
    }
  }
  return names
}

/** The longest name that the words begin with; empty when they begin with none. */
function longestName(words: string[], names: Map<string, Term[]>): string[] {
  const lengths = words.map((_, i) => words.length - i)
  const length = lengths.find((length) => names.has(keyOf(words.slice(0, length)))) ?? 0
  return words.slice(0, length)
}

/** What a thing is called in the documents, without what the asker wrote. */
function wordsFor(
  { nb, nn, also }: Term,
  asked: string[],
  { weight, otherWeight }: { weight: number; otherWeight: number },
): Weighted[] {
  const said = new Set(asked.map(stemOf))
  const weighted = (name: string, weight: number) =>
    contentWordsOf(name, 'en').map((term) => ({ term, weight }))
  const words = [...weighted(nb, weight), ...[nn, ...also].flatMap((name) => weighted(name, otherWeight))]
  return words.filter(({ term }) => !said.has(stemOf(term)))
}

/** Each word once, with the most that any name gives it. */
function strongest(words: Weighted[]): Weighted[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of words) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  return Array.from(weights, ([term, weight]) => ({ term, weight }))
}
