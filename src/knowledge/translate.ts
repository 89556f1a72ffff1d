import type { Weighted } from './field.ts'
import type { Glossary, Term } from './glossary.ts'
import { stemOf } from './stem.ts'
import { isStopWord, wordsOf } from './tokens.ts'

/** The words of the documents for what a question says in everyday words, in nynorsk or in English. */
export type Translate = (question: string) => Weighted[]

/** What the documents say beside the asker's own word. */
const besideWeight = 0.5
/** What they say where the asker's own word stands nowhere: it takes its place. */
const insteadWeight = 0.7
/** What else the thing is called: documents are not as consistent as a glossary. */
const otherNameWeight = 0.1

/** `isKnown` tells whether a stem stands in the documents. */
export function createTranslate(glossary: Glossary, isKnown: (stem: string) => boolean): Translate {
  const names = namesIn(glossary)
  const longest = Math.max(0, ...Array.from(names.keys(), (name) => name.split(' ').length))

  return (question) => {
    const stems = wordsOf(question).map(stemOf)
    const found: Weighted[] = []
    for (let from = 0; from < stems.length; ) {
      const name = longestName(stems.slice(from, from + longest), names)
      for (const term of names.get(name.join(' ')) ?? [])
        found.push(...wordsFor(term, name, name.every(isKnown) ? besideWeight : insteadWeight))
      from += Math.max(1, name.length)
    }
    return strongest(found)
  }
}

/** Each name of a thing, in stems, with the things that it may mean. */
function namesIn(glossary: Glossary): Map<string, Term[]> {
  const names = new Map<string, Term[]>()
  for (const term of glossary) {
    for (const name of [term.nb, term.nn, term.en, ...term.also]) {
      const words = wordsOf(name)
      if (words.every(isStopWord)) continue
      const key = words.map(stemOf).join(' ')
      names.set(key, [...(names.get(key) ?? []), term])
    }
  }
  return names
}

/** The longest name that the stems begin with; empty when they begin with none. */
function longestName(stems: string[], names: Map<string, Term[]>): string[] {
  const lengths = stems.map((_, i) => stems.length - i)
  const length = lengths.find((length) => names.has(stems.slice(0, length).join(' '))) ?? 0
  return stems.slice(0, length)
}

/** What a thing is called in the documents, without the stems that the asker wrote. */
function wordsFor({ nb, nn, also }: Term, asked: string[], weight: number): Weighted[] {
  const others = [nn, ...also].flatMap(wordsOf).map((term) => ({ term, weight: otherNameWeight }))
  const words = [...wordsOf(nb).map((term) => ({ term, weight })), ...others]
  return words.filter(({ term }) => !isStopWord(term) && !asked.includes(stemOf(term)))
}

/** Each word once, with the most that any name gives it. */
function strongest(words: Weighted[]): Weighted[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of words) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  return Array.from(weights, ([term, weight]) => ({ term, weight }))
}
