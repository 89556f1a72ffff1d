import type { Passage } from './document.ts'
import { raise } from './numbers.ts'
import type { Embedder, VectorIndex } from './vectors.ts'

export interface Vectors {
  /** Of the same passages, by their ids. */
  index: VectorIndex
  embedder: Embedder
  /** What a passage of the very same direction gets, as a share of the best score by words. */
  weight: number
}

/** Adds to the scores of passages what they are worth for lying near the question. */
export type AddLikeness = (scores: Float32Array, question: string) => void

/** More are not asked for: what is nearest after these would not come among the first ten. */
const nearest = 50

export function createLikeness(passages: Passage[], { index, embedder, weight }: Vectors): AddLikeness {
  const placeOf = new Map(passages.map(({ id }, place) => [id, place]))
  return (scores, question) => {
    const vector = embedder.embed(question)
    if (!vector) return
    const best = scores.reduce((most, score) => Math.max(most, score), 0) || 1
    for (const { id, similarity } of index.search(vector, nearest)) {
      const place = placeOf.get(id)
      if (place !== undefined && similarity > 0) raise(scores, place, weight * best * similarity)
    }
  }
}
