import { createAlike } from './alike.ts'
import { askedOf } from './asked.ts'
import { createSplitter } from './compounds.ts'
import { cueOf } from './cues.ts'
import type { Passage } from './document.ts'
import { score, scoreLabels, telling } from './field.ts'
import { fuse } from './fuse.ts'
import type { Glossary } from './glossary.ts'
import type { LexicalIndex } from './lexical.ts'
import { createLikeWords } from './likewords.ts'
import { at, highest } from './numbers.ts'
import { type Signals, signalsOf } from './signals.ts'
import { createRespell } from './spelling.ts'
import { createTranslate } from './translate.ts'

/** A passage that may answer a question, and what speaks for it. */
export interface Candidate {
  passage: Passage
  signals: Signals
}

/** At most so many passages, the best by the first sum first. */
export type FindCandidates = (question: string, most: number) => Candidate[]

interface Parts {
  passages: Passage[]
  glossary: Glossary
  /** Of exactly these passages. */
  index: LexicalIndex
}

export function createCandidates({ passages, glossary, index }: Parts): FindCandidates {
  const { layout, words, grams, labels, cues, spellings } = index
  const isKnown = (stem: string) => words.postings.terms.has(stem) || labels.terms.has(stem)
  const findAlike = createAlike(words.postings, spellings)
  const means = {
    isKnown,
    split: createSplitter(index.uses),
    translate: createTranslate(glossary, isKnown),
    respell: createRespell(findAlike),
  }
  const scoreLikeWords = createLikeWords(index, findAlike)

  return (question, most) => {
    const asked = askedOf(question, means)
    const cue = cueOf(question)
    const measured = {
      words: score(asked.words, words, layout),
      grams: score(telling(asked.grams, grams), grams, layout),
      labels: scoreLabels(asked.words, labels, passages.length),
      ...(cue !== 0 && { holdsKind: (sentence: number) => (at(cues, sentence) & cue) !== 0 }),
    }
    const fused = fuse(measured, layout)
    const places = highest(fused.sums, most, { above: 0 })
    const likeWords = scoreLikeWords(asked.stems, places)
    const signals = signalsOf(places, { measured, fused, layout, likeWords })
    return places.flatMap((place, i) => {
      const passage = passages[place]
      const speaking = signals[i]
      return passage && speaking ? [{ passage, signals: speaking }] : []
    })
  }
}
