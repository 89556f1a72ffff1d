import { addTerm, addUse, gainOf, type Level, levelOf } from './bm25.ts'
import { at, raise } from './numbers.ts'
import { countOf, type Postings, type Uses, usesOf } from './postings.ts'

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
export function score(terms: Weighted[], field: Field, layout: Layout): Scores {
  const scores = {
    sentences: new Float32Array(field.sentences.halves.length),
    passages: new Float32Array(field.passages.halves.length),
    documents: new Float32Array(field.documents.halves.length),
    held: new Float32Array(field.passages.halves.length),
  }
  for (const { term, weight } of terms) {
    const uses = usesOf(term, field.postings)
    if (uses) addAtEveryLevel(scores, uses, { weight, field, layout })
  }
  return scores
}

/**
 * A term's places are in ascending order, so a passage is done when the next one begins, and a document too. Most of the
 * time of a search is spent here: nothing is allocated for each term.
 */
function addAtEveryLevel(
  scores: Scores,
  { places, tenths }: Uses,
  { weight, field, layout }: { weight: number; field: Field; layout: Layout },
): void {
  const { sentences, passages, documents } = field
  const { passageOf, documentOf } = layout
  const spread = spreadOf(places, layout)
  const gain = {
    sentence: gainOf(places.length, { weight, level: sentences }),
    passage: gainOf(spread.passages, { weight, level: passages }),
    document: gainOf(spread.documents, { weight, level: documents }),
  }
  let inPassage = 0
  let inDocument = 0
  for (let i = 0; i < places.length; i++) {
    const sentence = places[i] ?? 0
    const passage = passageOf[sentence] ?? 0
    const count = (tenths[i] ?? 0) / 10
    addUse(scores.sentences, sentence, { gain: gain.sentence, count, level: sentences })
    inPassage += count
    inDocument += count
    const next = i + 1 < places.length ? passageOf[places[i + 1] ?? 0] : -1
    if (next === passage) continue
    addUse(scores.passages, passage, { gain: gain.passage, count: inPassage, level: passages })
    scores.held[passage] = (scores.held[passage] ?? 0) + weight
    inPassage = 0
    const document = documentOf[passage] ?? 0
    if (next !== undefined && next >= 0 && documentOf[next] === document) continue
    addUse(scores.documents, document, { gain: gain.document, count: inDocument, level: documents })
    inDocument = 0
  }
}

/** In how many passages and documents some sentences stand. */
function spreadOf(places: Uint32Array, { passageOf, documentOf }: Layout) {
  const spread = { passages: 0, documents: 0 }
  let passage = -1
  let document = -1
  for (let i = 0; i < places.length; i++) {
    const here = passageOf[places[i] ?? 0] ?? 0
    if (here === passage) continue
    passage = here
    spread.passages++
    if (documentOf[here] === document) continue
    document = documentOf[here] ?? 0
    spread.documents++
  }
  return spread
}

/** A walk over fewer sentences takes no time worth saving. */
const alwaysWalked = 3_000
/** In a large index, what stands in more sentences than this takes half of the time and tells little apart. */
const commonShare = 0.05

/** The terms without those that stand in too many sentences to tell passages apart. */
export function telling(terms: Weighted[], { postings, sentences }: Field): Weighted[] {
  const most = Math.max(alwaysWalked, commonShare * sentences.halves.length)
  return terms.filter(({ term }) => countOf(term, postings) <= most)
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
