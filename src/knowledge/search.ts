import { askedOf } from './asked.ts'
import { addTerm, levelOf } from './bm25.ts'
import { createSplitter } from './compounds.ts'
import { cueOf } from './cues.ts'
import type { Passage } from './document.ts'
import { score, type Weighted } from './field.ts'
import { fuse } from './fuse.ts'
import type { Glossary } from './glossary.ts'
import { buildLexical, type LexicalIndex } from './lexical.ts'
import { at } from './numbers.ts'
import { usesOf } from './postings.ts'
import { createTranslate } from './translate.ts'

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
  glossary: Glossary
  /** Of exactly these passages; built where it is missing. */
  index?: LexicalIndex
}

/** A question of more characters is a pasted document: its beginning says what it is about. */
const readCharacters = 1_000

export function createSearch({ passages, glossary, index = buildLexical(passages) }: Parts): Search {
  const split = createSplitter(index.uses)
  const translate = createTranslate(glossary, (stem) => index.words.postings.terms.has(stem))
  const levelOfLabels = levelOf(new Float32Array(passages.length), { k1: 0.7, b: 0 })

  const labelScores = (words: Weighted[]) => {
    const scores = new Float32Array(passages.length)
    for (const { term, weight } of words) {
      const uses = usesOf(term, index.labels)
      if (uses) addTerm(scores, uses, { weight, level: levelOfLabels })
    }
    return scores
  }
  const find = (query: string, top: number) => {
    const question = query.slice(0, readCharacters)
    const { words, grams } = askedOf(question, { split, translate })
    const cue = cueOf(question)
    const scores = fuse(
      {
        words: score(words, index.words, index.layout),
        grams: score(grams, index.grams, index.layout),
        labels: labelScores(words),
        canAnswer: (sentence) => cue === 0 || (at(index.cues, sentence) & cue) !== 0,
      },
      index.layout,
    )
    return highest(scores, top).flatMap((place) => {
      const passage = passages[place]
      return passage ? [{ passage, score: at(scores, place) }] : []
    })
  }
  return { find }
}

/** The places of the highest scores above 0, highest first; of equal ones the first. */
function highest(scores: Float32Array, top: number): number[] {
  const best: number[] = []
  if (top < 1) return best
  for (let place = 0; place < scores.length; place++) {
    const score = at(scores, place)
    const last = best.at(top - 1)
    if (score <= (last === undefined ? 0 : at(scores, last))) continue
    const after = best.findIndex((other) => at(scores, other) < score)
    best.splice(after < 0 ? best.length : after, 0, place)
    best.length = Math.min(best.length, top)
  }
  return best
}
