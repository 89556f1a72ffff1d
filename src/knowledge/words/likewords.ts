import { rarityOf } from '../search/bm25.ts'
import type { LexicalIndex } from '../search/lexical.ts'
import { at } from '../search/numbers.ts'
import { countOf } from '../search/postings.ts'
import type { FindAlike } from './alike.ts'

/**
 * For each of some passages: how much of a question stands together in one sentence or two beside each other, each word
 * by its rarity and by how alike the likest word there is.
 */
export type ScoreLikeWords = (stems: string[], passages: number[]) => number[]

/** A question of more words is a pasted text, and its first ones say what it is about. */
const readStems = 24

export function createLikeWords({ words, layout }: LexicalIndex, findAlike: FindAlike): ScoreLikeWords {
  const { postings } = words
  const { passageOf, documentOf } = layout
  const sentences = passageOf.length
  const firstOf = firstSentences(passageOf, documentOf.length)
  const rarity = (stem: string) => rarityOf(countOf(stem, postings), sentences)

  /** For each sentence that is looked at, how alike its likest word is. */
  const likest = (stem: string, rowOf: Int32Array, rows: number) => {
    const best = new Float32Array(rows)
    const { terms, starts, places } = postings
    for (const alike of findAlike(stem)) {
      const term = terms.get(alike.stem)
      if (term === undefined) continue
      const end = starts[term + 1] ?? 0
      for (let i = starts[term] ?? 0; i < end; i++) {
        const row = rowOf[places[i] ?? 0] ?? -1
        if (row >= 0 && alike.likeness > (best[row] ?? 0)) best[row] = alike.likeness
      }
    }
    return best
  }

  /** The row of each sentence that is looked at; -1 for the others, and for all between two questions. */
  const rowOf = new Int32Array(sentences).fill(-1)
  const eachSentence = (passage: number, each: (sentence: number) => void) => {
    for (let s = at(firstOf, passage); s < at(firstOf, passage + 1); s++) each(s)
  }

  return (stems, passages) => {
    let rows = 0
    const begins = passages.map((passage) => {
      const begin = rows
      eachSentence(passage, (sentence) => {
        rowOf[sentence] = rows++
      })
      return begin
    })
    const sums = new Float32Array(rows)
    const endsOf = (i: number) => begins[i + 1] ?? rows
    for (const stem of stems.slice(0, readStems)) {
      const here = likest(stem, rowOf, rows)
      const weight = rarity(stem)
      for (const [i, begin] of begins.entries()) {
        const end = endsOf(i)
        for (let row = begin; row < end; row++) {
          const next = row + 1 < end ? (here[row + 1] ?? 0) : 0
          sums[row] = (sums[row] ?? 0) + weight * Math.max(here[row] ?? 0, next)
        }
      }
    }
    for (const passage of passages)
      eachSentence(passage, (sentence) => {
        rowOf[sentence] = -1
      })
    return begins.map((begin, i) =>
      sums.subarray(begin, endsOf(i)).reduce((most, sum) => Math.max(most, sum), 0),
    )
  }
}

/** The first sentence of each passage, and one past the last of all. */
function firstSentences(passageOf: Uint32Array, passages: number): Uint32Array {
  const firstOf = new Uint32Array(passages + 1).fill(passageOf.length)
  for (let sentence = passageOf.length - 1; sentence >= 0; sentence--)
    firstOf[at(passageOf, sentence)] = sentence
  for (let passage = passages - 1; passage >= 0; passage--)
    firstOf[passage] = Math.min(at(firstOf, passage), at(firstOf, passage + 1))
  return firstOf
}
