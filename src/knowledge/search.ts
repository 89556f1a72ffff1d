import { askedOf } from './asked.ts'
import { createSplitter } from './compounds.ts'
import { cueOf } from './cues.ts'
import type { Passage } from './document.ts'
import { score, scoreLabels } from './field.ts'
import { fuse } from './fuse.ts'
import type { Glossary } from './glossary.ts'
import { buildLexical, type LexicalIndex } from './lexical.ts'
import { createLikeness, type Vectors } from './likeness.ts'
import { at } from './numbers.ts'
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
  /** Left out where they earn nothing: those that are made without a model (`models/local.ts`). */
  vectors?: Vectors
}

/** A question of more characters is a pasted document: its beginning says what it is about. */
const readCharacters = 1_000

export function createSearch({ passages, glossary, index = buildLexical(passages), vectors }: Parts): Search {
  const { layout, words, grams, labels, cues } = index
  const split = createSplitter(index.uses)
  const isKnown = (stem: string) => words.postings.terms.has(stem)
  const translate = createTranslate(glossary, isKnown)
  const addLikeness = vectors && createLikeness(passages, vectors)

  const find = (query: string, top: number) => {
    const question = query.slice(0, readCharacters)
    const asked = askedOf(question, { split, translate, isKnown })
    const cue = cueOf(question)
    const measured = {
      words: score(asked.words, words, layout),
      grams: score(asked.grams, grams, layout),
      labels: scoreLabels(asked.words, labels, passages.length),
      canAnswer: (sentence: number) => cue === 0 || (at(cues, sentence) & cue) !== 0,
    }
    const scores = fuse(measured, layout)
    addLikeness?.(scores, question)
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
