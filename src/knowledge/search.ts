import { cueOf } from './cues.ts'
import type { Passage } from './document.ts'
import { gramsOf } from './grams.ts'
import { languageOf } from './language.ts'
import { buildLexical, type LexicalIndex, score, termsOf, type Wanted } from './lexical.ts'
import { at } from './numbers.ts'
import { contentWordsOf } from './tokens.ts'

export interface Found {
  passage: Passage
  /** Comparable within one query only. */
  score: number
}

export interface Search {
  /** The best passages, best first. Never throws on what a person may write. */
  find(query: string, top: number): Found[]
}

interface Parts {
  passages: Passage[]
  index?: LexicalIndex
}

export function createSearch({ passages, index = buildLexical(passages) }: Parts): Search {
  return {
    find: (query, top) => {
      const question = query.slice(0, 1000)
      const words = contentWordsOf(question, languageOf(question))
      const terms = merged(words.flatMap((word) => termsOf(word, index.split)))
      const grams = merged(words.flatMap((word) => gramsOf(word).map((gram) => ({ word: gram, weight: 1 }))))
      const w = score(terms, index.words, index.layout)
      const g = score(grams, index.grams, index.layout)
      const cue = cueOf(question)
      const bw = new Float32Array(passages.length)
      const bg = new Float32Array(passages.length)
      for (let s = 0; s < w.sentences.length; s++) {
        const p = at(index.layout.passageOf, s)
        const f = cue && !(at(index.cues, s) & cue) ? 0.6 : 1
        bw[p] = Math.max(at(bw, p), f * at(w.sentences, s))
        bg[p] = Math.max(at(bg, p), at(g.sentences, s))
      }
      const total = passages.map((passage, p) => {
        const d = at(index.layout.documentOf, p)
        return {
          passage,
          score:
            0.5 * at(w.passages, p) +
            0.225 * at(g.passages, p) +
            0.665 * at(bw, p) +
            0.15 * at(bg, p) +
            0.375 * at(w.documents, d) +
            0.2 * at(g.documents, d),
        }
      })
      return total
        .filter((f) => f.score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, top)
    },
  }
}

function merged(terms: Wanted[]): Wanted[] {
  const weights = new Map<string, number>()
  for (const { word, weight } of terms) weights.set(word, (weights.get(word) ?? 0) + weight)
  return Array.from(weights, ([word, weight]) => ({ word, weight }))
}
