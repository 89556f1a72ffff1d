import { textOf } from '../chunk/text.ts'
import type { Passage } from '../document.ts'
import { spellingsOf } from '../words/alike.ts'
import { createSplitter } from '../words/compounds.ts'
import { gramsOf } from '../words/grams.ts'
import { sentencesOf } from '../words/sentences.ts'
import { hasBlank, isGap } from '../words/telling.ts'
import { isStopWord, wordsOf } from '../words/tokens.ts'
import { cuesIn } from './cues.ts'
import { type Field, fieldOf, type Layout, type Weighted } from './field.ts'
import { growing } from './numbers.ts'
import { type Openings, openingsOf } from './openings.ts'
import { type Gathering, gather, type Postings } from './postings.ts'
import { stemsOf } from './terms.ts'

/** What is kept of the passages to find them by their words. Passages go by their place in the list. */
export interface LexicalIndex {
  layout: Layout
  /** Stems and compound parts. */
  words: Field
  /** Runs of four characters. */
  grams: Field
  /** What stands above each passage: title, headings, everyday words that lead there. A place is a passage. */
  labels: Postings
  openings: Openings
  /** How much of each passage tells something: what the sources do not say and forms to be filled in tell nothing. */
  told: Float32Array
  /** Which stems hold which pairs of letters: what misspelt words are told by. */
  spellings: Postings
  /** What kinds of question each sentence can answer (`cues.ts`). */
  cues: Uint8Array
  /** How often a word stands in the passages, where it is more than once: what compounds are split by. */
  uses: Map<string, number>
}

export function buildLexical(passages: Passage[]): LexicalIndex {
  const uses = usesOfWords(passages)
  const split = createSplitter(uses)
  const words = gather()
  const grams = gather()
  const labels = gather()
  const addWord = remembering(words, (word) => stemsOf(word, split))
  const addGrams = remembering(grams, (word) => gramsOf(word).map((term) => ({ term, weight: 1 })))
  const addLabel = remembering(labels, (word) => stemsOf(word, split))
  const passageOf = growing((size) => new Uint32Array(size))
  const cues = growing((size) => new Uint8Array(size))

  for (const [number, passage] of passages.entries()) {
    for (const sentence of sentencesOf(passage.text)) {
      for (const word of contentOf(sentence)) {
        addWord(word)
        addGrams(word)
      }
      words.nextPlace()
      grams.nextPlace()
      passageOf.push(number)
      cues.push(cuesIn(sentence))
    }
    for (const word of new Set(contentOf(labelOf(passage)))) addLabel(word)
    labels.nextPlace()
  }
  const layout = { passageOf: passageOf.whole(), documentOf: documentsOf(passages) }
  const stems = words.finish()
  return {
    layout,
    words: fieldOf(stems, layout),
    grams: fieldOf(grams.finish(), layout),
    labels: labels.finish(),
    openings: openingsOf(passages, split),
    told: Float32Array.from(passages, toldOf),
    spellings: spellingsOf(stems),
    cues: cues.whole(),
    uses,
  }
}

function contentOf(text: string): string[] {
  return wordsOf(text).filter((word) => !isStopWord(word))
}

function labelOf({ about, headings, searchWords = [] }: Passage): string {
  return [about.title, ...headings, ...about.aliases, ...searchWords].join(' ')
}

/** The share of its lines. */
function toldOf({ blocks }: Passage): number {
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [textOf([block])]))
  return lines.filter((line) => !isGap(line) && !hasBlank(line)).length / Math.max(1, lines.length)
}

function usesOfWords(passages: Passage[]): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { text } of passages) for (const word of wordsOf(text)) uses.set(word, (uses.get(word) ?? 0) + 1)
  for (const [word, count] of uses) if (count === 1) uses.delete(word)
  return uses
}

/** Adds words to the current place, cutting each only once however often it comes. */
function remembering(gathering: Gathering, cut: (word: string) => Weighted[]): (word: string) => void {
  const known = new Map<string, { number: number; weight: number }[]>()
  const terms = (word: string) => {
    const numbered = cut(word).map(({ term, weight }) => ({ number: gathering.numberOf(term), weight }))
    known.set(word, numbered)
    return numbered
  }
  return (word) => {
    for (const { number, weight } of known.get(word) ?? terms(word)) gathering.add(number, weight)
  }
}

/** Passages of one document stand together; where they do not, what stands together counts as one. */
function documentsOf(passages: Passage[]): Uint32Array {
  let number = -1
  let path: string | undefined
  return Uint32Array.from(passages, ({ about }) => {
    if (about.path !== path) number++
    path = about.path
    return number
  })
}
