import { addTerm, type Level, levelOf, type Saturation } from './bm25.ts'
import { createSplitter, type Splitter } from './compounds.ts'
import { cuesIn } from './cues.ts'
import type { Passage } from './document.ts'
import { gramsOf } from './grams.ts'
import { at, growing, raise } from './numbers.ts'
import { type Gathering, gather, gathered, type Postings, usesOf } from './postings.ts'
import { sentencesOf } from './sentences.ts'
import { stemOf } from './stem.ts'
import { isStopWord, wordsOf } from './tokens.ts'

/** A word of a question, and how much it counts. */
export interface Wanted {
  word: string
  weight: number
}

/** What each sentence, passage and document is worth for a question; 0 where nothing of it stands. */
export interface Scores {
  sentences: Float32Array
  passages: Float32Array
  documents: Float32Array
}

/** Sentences stand in passages, passages in documents, both in reading order. */
export interface Layout {
  passageOf: Uint32Array
  documentOf: Uint32Array
}

/** One way of cutting words into terms, over all sentences. */
export interface Field {
  postings: Postings
  sentences: Level
  passages: Level
  documents: Level
}

export interface LexicalIndex {
  layout: Layout
  /** Stems and compound parts. */
  words: Field
  /** Runs of four characters. */
  grams: Field
  /** What stands above each passage: title, headings, everyday words that lead here. A place is a passage. */
  labels: Postings
  /** The cues of each sentence (`cues.ts`). */
  cues: Uint8Array
  /** How often each word stands in the documents: what compounds are split by. */
  split: Splitter
}

/** A part says less than the word: more than 0.4 lets passages win that only share a part. */
const partWeight = 0.4

export function termsOf(word: string, split: Splitter): Wanted[] {
  const parts = split(word).map((part) => ({ word: stemOf(part), weight: partWeight }))
  return [{ word: stemOf(word), weight: 1 }, ...parts]
}

export function buildLexical(passages: Passage[]): LexicalIndex {
  const split = createSplitter(usesOfWords(passages))
  const words = gather()
  const grams = gather()
  const labels = gather()
  const addWord = remembering(words, (word) => termsOf(word, split))
  const addGrams = remembering(grams, (word) => gramsOf(word).map((gram) => ({ word: gram, weight: 1 })))
  const addLabel = remembering(labels, (word) => termsOf(word, split))
  const passageOf = growing((size) => new Uint32Array(size))
  const cues = growing((size) => new Uint8Array(size))
  for (const [number, passage] of passages.entries()) {
    for (const sentence of sentencesOf(passage.text)) {
      for (const word of wordsOf(sentence)) {
        if (isStopWord(word)) continue
        addWord(word)
        addGrams(word)
      }
      words.nextPlace()
      grams.nextPlace()
      passageOf.push(number)
      cues.push(cuesIn(sentence))
    }
    for (const word of new Set(wordsOf(labelOf(passage)))) if (!isStopWord(word)) addLabel(word)
    labels.nextPlace()
  }
  const layout = { passageOf: passageOf.whole(), documentOf: documentsOf(passages) }
  return {
    layout,
    words: fieldOf(words.finish(), layout),
    grams: fieldOf(grams.finish(), layout),
    labels: labels.finish(),
    cues: cues.whole(),
    split,
  }
}

function labelOf({ about, headings }: Passage): string {
  return [about.title, ...headings, ...about.aliases].join(' ')
}

function usesOfWords(passages: Passage[]): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { text } of passages) for (const word of wordsOf(text)) uses.set(word, (uses.get(word) ?? 0) + 1)
  return uses
}

/** Cuts each word only once, however often it comes. */
function remembering(gathering: Gathering, cut: (word: string) => Wanted[]): (word: string) => void {
  const known = new Map<string, { term: number; weight: number }[]>()
  return (word) => {
    let terms = known.get(word)
    if (!terms) {
      terms = cut(word).map((part) => ({ term: gathering.numberOf(part.word), weight: part.weight }))
      known.set(word, terms)
    }
    for (const { term, weight } of terms) gathering.add(term, weight)
  }
}

function documentsOf(passages: Passage[]): Uint32Array {
  const numbers = new Map<string, number>()
  return Uint32Array.from(passages, ({ about }) => {
    const number = numbers.get(about.path) ?? numbers.size
    numbers.set(about.path, number)
    return number
  })
}

function fieldOf(postings: Postings, { passageOf, documentOf }: Layout): Field {
  const sentences = new Float32Array(passageOf.length)
  for (const [i, place] of postings.places.entries()) raise(sentences, place, at(postings.tenths, i) / 10)
  const passages = summed(sentences, passageOf, documentOf.length)
  const documents = summed(
    passages,
    documentOf,
    documentOf.reduce((most, number) => Math.max(most, number + 1), 0),
  )
  return {
    postings,
    sentences: levelOf(sentences),
    passages: levelOf(passages),
    documents: levelOf(documents),
  }
}

function summed(values: Float32Array, parentOf: Uint32Array, parents: number): Float32Array {
  const sums = new Float32Array(parents)
  for (const [i, value] of values.entries()) raise(sums, at(parentOf, i), value)
  return sums
}

const passageSaturation: Saturation = { k1: 0.9, b: 0.4 }
const documentSaturation: Saturation = { k1: 1.5, b: 0.5 }

/** Scores every sentence, passage and document in one walk over the postings of the terms. */
export function score(terms: Wanted[], field: Field, { passageOf, documentOf }: Layout): Scores {
  const scores = {
    sentences: new Float32Array(field.sentences.lengths.length),
    passages: new Float32Array(field.passages.lengths.length),
    documents: new Float32Array(field.documents.lengths.length),
  }
  for (const { word, weight } of terms) {
    const bySentence = usesOf(word, field.postings)
    if (!bySentence) continue
    const byPassage = gathered(bySentence, passageOf)
    const byDocument = gathered(byPassage, documentOf)
    addTerm(scores.sentences, bySentence, { weight, level: field.sentences, saturation: passageSaturation })
    addTerm(scores.passages, byPassage, { weight, level: field.passages, saturation: passageSaturation })
    addTerm(scores.documents, byDocument, { weight, level: field.documents, saturation: documentSaturation })
  }
  return scores
}
