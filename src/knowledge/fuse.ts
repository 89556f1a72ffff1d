import type { Layout, Scores } from './field.ts'
import { at } from './numbers.ts'

/** What was measured of one question, for every sentence, passage and document. */
export interface Measured {
  words: Scores
  grams: Scores
  /** For each passage: how much of the question stands above it. */
  labels: Float32Array
  /** For each sentence: whether it can answer a question of this kind. */
  canAnswer: (sentence: number) => boolean
}

/**
 * Sums of raw scores, as measured on NorQuAD (4,752 questions): ranks fused by reciprocal rank lost 1.6 points of
 * MRR, scores scaled to their maximum 0.4. Each weight may move by a third without a difference beyond the noise.
 */
const weights = {
  words: { passage: 0.5, bestSentence: 0.665, document: 0.375 },
  grams: { passage: 0.325, bestSentence: 0.15, document: 0.2 },
  labels: 0.2,
}

/** A sentence without a number seldom answers "how many". */
const withoutCue = 0.6

/** One score for each passage; 0 where nothing of the question stands. */
export function fuse(
  { words, grams, labels, canAnswer }: Measured,
  { passageOf, documentOf }: Layout,
): Float32Array {
  const bestByWords = new Float32Array(documentOf.length)
  const bestByGrams = new Float32Array(documentOf.length)
  for (let sentence = 0; sentence < passageOf.length; sentence++) {
    const passage = at(passageOf, sentence)
    const byWords = at(words.sentences, sentence)
    const byGrams = at(grams.sentences, sentence)
    if (byWords > at(bestByWords, passage)) {
      const fit = canAnswer(sentence) ? byWords : byWords * withoutCue
      if (fit > at(bestByWords, passage)) bestByWords[passage] = fit
    }
    if (byGrams > at(bestByGrams, passage)) bestByGrams[passage] = byGrams
  }
  return Float32Array.from(documentOf, (document, passage) => {
    const here = at(words.passages, passage) + at(grams.passages, passage) + at(labels, passage)
    if (here === 0) return 0
    return (
      weights.words.passage * at(words.passages, passage) +
      weights.words.bestSentence * at(bestByWords, passage) +
      weights.words.document * at(words.documents, document) +
      weights.grams.passage * at(grams.passages, passage) +
      weights.grams.bestSentence * at(bestByGrams, passage) +
      weights.grams.document * at(grams.documents, document) +
      weights.labels * at(labels, passage)
    )
  })
}
