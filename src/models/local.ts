import { type Embedder, type Space, UnusableVector } from '../knowledge/meaning/vectors.ts'
import { gramsOf } from '../knowledge/words/grams.ts'
import { stemOf } from '../knowledge/words/stem.ts'
import { isStopWord, wordsOf } from '../knowledge/words/tokens.ts'

const gramShare = 0.3

/**
 * Vectors without a model: stems and runs of four characters, each hashed to one of 512 numbers. They lie near
 * each other where spelling does, and know nothing of meaning: alone they reach an MRR of 61 where search by words
 * has 91, and added to it at weights from 0.02 to 0.4 they took 0.1 to 0.6 away (NorQuAD, 1,900 questions). So
 * search does without them; they are for vector stores that must have vectors where no key is set.
 */
export function createLocalEmbedder(dimension = 512): Embedder & Space {
  return {
    model: 'local-1',
    dimension,
    ofPassages: async (texts) => texts.map((text) => embed(text, dimension)),
    ofQuestion: async (text) => {
      const vector = embed(text, dimension)
      if (vector === undefined) throw new UnusableVector('no word of the question can be placed')
      return vector
    },
  }
}

function embed(text: string, dimension: number): Float32Array | undefined {
  const vector = new Float32Array(dimension)
  const add = (feature: string, weight: number) => {
    const hash = hashOf(feature)
    const place = (hash >>> 1) % dimension
    // The sign lets features that share a number cancel out instead of adding up.
    vector[place] = (vector[place] ?? 0) + (hash & 1 ? weight : -weight)
  }
  for (const word of wordsOf(text)) {
    if (isStopWord(word)) continue
    add(stemOf(word), 1)
    for (const gram of gramsOf(word)) add(`#${gram}`, gramShare)
  }
  return vector.some((number) => number !== 0) ? vector : undefined
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
