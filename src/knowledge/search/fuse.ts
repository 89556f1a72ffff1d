import type { Layout, Scores } from './field.ts'

/** What was measured of one question, for every sentence, passage and document. */
export interface Measured {
  words: Scores
  grams: Scores
  /** For each passage: how much of the question stands above it. */
  labels: Float32Array
  /** Whether a sentence holds the kind of thing that is asked for; missing where any sentence may answer. */
  holdsKind?: (sentence: number) => boolean
}

/** For each passage what all of them are compared by, and what was seen on the way. */
export interface Fused {
  /** 0 where nothing of the question stands. */
  sums: Float32Array
  /** The best sentence by words; less for one that lacks the kind of thing that is asked for. */
  bestSentences: Float32Array
  /** 1 where that sentence holds it. */
  holdKind: Uint8Array
}

/**
 * Sums of raw scores, as measured on NorQuAD (4,752 questions): ranks fused by reciprocal rank lost 1.6 points of
 * MRR, scores scaled to their maximum 0.4. Each weight may move by a third without a difference beyond the noise.
 */
const weights = {
  words: { passage: 0.5, bestSentence: 0.665, document: 0.375 },
  grams: { passage: 0.325, bestSentence: 0.15, document: 0.1 },
  labels: 0.4,
}

/** A sentence without a number seldom answers "how many". */
const withoutKind = 0.6

/** The sum that every passage gets: cheap enough for all of them, and good enough to tell which fifty to look at closely. */
export function fuse(measured: Measured, { passageOf, documentOf }: Layout): Fused {
  const { words, grams, labels, holdsKind } = measured
  const bestSentences = new Float32Array(documentOf.length)
  const holdKind = new Uint8Array(documentOf.length)
  const bestByGrams = new Float32Array(documentOf.length)
  for (let sentence = 0; sentence < passageOf.length; sentence++) {
    const passage = passageOf[sentence] ?? 0
    const byWords = words.sentences[sentence] ?? 0
    const byGrams = grams.sentences[sentence] ?? 0
    if (byWords > (bestSentences[passage] ?? 0)) {
      const holds = holdsKind?.(sentence) ?? false
      const worth = holds || !holdsKind ? byWords : byWords * withoutKind
      if (worth > (bestSentences[passage] ?? 0)) {
        bestSentences[passage] = worth
        holdKind[passage] = Number(holds)
      }
    }
    if (byGrams > (bestByGrams[passage] ?? 0)) bestByGrams[passage] = byGrams
  }
  const sums = new Float32Array(documentOf.length)
  for (let passage = 0; passage < documentOf.length; passage++) {
    const inWords = words.passages[passage] ?? 0
    const inGrams = grams.passages[passage] ?? 0
    const above = labels[passage] ?? 0
    if (inWords + inGrams + above === 0) continue
    const document = documentOf[passage] ?? 0
    sums[passage] =
      weights.words.passage * inWords +
      weights.words.bestSentence * (bestSentences[passage] ?? 0) +
      weights.words.document * (words.documents[document] ?? 0) +
      weights.grams.passage * inGrams +
      weights.grams.bestSentence * (bestByGrams[passage] ?? 0) +
      weights.grams.document * (grams.documents[document] ?? 0) +
      weights.labels * above
  }
  return { sums, bestSentences, holdKind }
}
