import { addTerm, type Level, levelOf } from './bm25.ts'
import { at, raise } from './numbers.ts'
import { gathered, type Postings, usesOf } from './postings.ts'

/** What a question or a place is made of in one way of looking: a stem, or a run of characters. */
export interface Weighted {
  term: string
  /** 1 for what was written; less for what only follows from it. */
  weight: number
}

/** Sentences stand in passages, passages in documents, both in reading order. */
export interface Layout {
  passageOf: Uint32Array
  documentOf: Uint32Array
}

/**
 * One way of cutting text into terms, at three levels. Only the postings of the sentences are kept: passages
 * and documents are runs of them.
 */
export interface Field {
  postings: Postings
  sentences: Level
  passages: Level
  documents: Level
}

/** What each sentence, passage and document is worth for a question; 0 where nothing of it stands. */
export interface Scores {
  sentences: Float32Array
  passages: Float32Array
  documents: Float32Array
  /** For each passage: what the terms weigh that stand in it, however often. */
  held: Float32Array
}

/** Flat around these values: 0.6 to 0.9 and 0.3 to 0.75 differ by less than the noise (NorQuAD). */
const short = { k1: 0.7, b: 0.4 }
const long = { k1: 1.5, b: 0.5 }

export function fieldOf(postings: Postings, { passageOf, documentOf }: Layout): Field {
  const sentences = new Float32Array(passageOf.length)
  for (const [i, place] of postings.places.entries()) raise(sentences, place, at(postings.tenths, i) / 10)
  const passages = summed(sentences, passageOf, documentOf.length)
  const documents = summed(passages, documentOf, at(documentOf, documentOf.length - 1) + 1)
  return {
    postings,
    sentences: levelOf(sentences, short),
    passages: levelOf(passages, short),
    documents: levelOf(documents, long),
  }
}

function summed(values: Float32Array, parentOf: Uint32Array, parents: number): Float32Array {
  const sums = new Float32Array(parents)
  for (const [i, value] of values.entries()) raise(sums, at(parentOf, i), value)
  return sums
}

/** Scores every sentence, passage and document in one walk over the postings of the terms. */
export function score(terms: Weighted[], field: Field, { passageOf, documentOf }: Layout): Scores {
  const scores = {
    sentences: new Float32Array(field.sentences.lengths.length),
    passages: new Float32Array(field.passages.lengths.length),
    documents: new Float32Array(field.documents.lengths.length),
    held: new Float32Array(field.passages.lengths.length),
  }
  for (const { term, weight } of terms) {
    const bySentence = usesOf(term, field.postings)
    if (!bySentence) continue
    const byPassage = gathered(bySentence, passageOf)
    const byDocument = gathered(byPassage, documentOf)
    addTerm(scores.sentences, bySentence, { weight, level: field.sentences })
    addTerm(scores.passages, byPassage, { weight, level: field.passages })
    addTerm(scores.documents, byDocument, { weight, level: field.documents })
    for (const passage of byPassage.places) raise(scores.held, passage, weight)
  }
  return scores
}

/** Scores every passage by what stands above it; a title says no less for being long. */
export function scoreLabels(terms: Weighted[], labels: Postings, passages: number): Float32Array {
  const scores = new Float32Array(passages)
  const level = levelOf(new Float32Array(passages), { ...short, b: 0 })
  for (const { term, weight } of terms) {
    const uses = usesOf(term, labels)
    if (uses) addTerm(scores, uses, { weight, level })
  }
  return scores
}
