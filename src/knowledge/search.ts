import { askedOf } from './asked.ts'
import { createSplitter } from './compounds.ts'
import { cueOf } from './cues.ts'
import type { Passage } from './document.ts'
import { score, scoreLabels } from './field.ts'
import { fuse } from './fuse.ts'
import type { Glossary } from './glossary.ts'
import { buildLexical, type LexicalIndex } from './lexical.ts'
import { createLikeness, type Vectors } from './likeness.ts'
import { at, highest } from './numbers.ts'
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
    return highest(scores, top, { above: 0 }).flatMap((place) => {
      const passage = passages[place]
      return passage ? [{ passage, score: at(scores, place) }] : []
    })
  }
  return { find }
}
