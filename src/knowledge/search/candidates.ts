import type { Passage } from '../document.ts'
import { createAlike } from '../words/alike.ts'
import { createSplitter } from '../words/compounds.ts'
import type { Glossary } from '../words/glossary.ts'
import { createLikeWords } from '../words/likewords.ts'
import { createRespell } from '../words/spelling.ts'
import { askedOf } from './asked.ts'
import { cueOf } from './cues.ts'
import { score, scoreLabels, telling } from './field.ts'
import { fuse } from './fuse.ts'
import type { LexicalIndex } from './lexical.ts'
import { at, highest } from './numbers.ts'
import { createScoreOpenings } from './openings.ts'
import { type Signals, signalsOf } from './signals.ts'
import { createTranslate } from './translate.ts'

/** A passage that may answer a question, and what speaks for it. */
export interface Candidate {
  passage: Passage
  signals: Signals
}

/** At most so many passages, the best by the first sum first. */
export type FindCandidates = (question: string, most: number) => Candidate[]

/** A passage of which less tells something was written to say what is missing. */
const mostlyTold = 0.5
const untoldLookedAt = 8

interface Parts {
  passages: Passage[]
  glossary: Glossary
  /** Of exactly these passages. */
  index: LexicalIndex
}

export function createCandidates({ passages, glossary, index }: Parts): FindCandidates {
  const { layout, words, grams, labels, cues, spellings, told } = index
  const isTold = (stem: string) => words.postings.terms.has(stem)
  const isKnown = (stem: string) => isTold(stem) || labels.terms.has(stem)
  const findAlike = createAlike(words.postings, spellings)
  const means = {
    isKnown,
    split: createSplitter(index.uses),
    translate: createTranslate(glossary, isTold),
    respell: createRespell(findAlike),
  }
  const scoreLikeWords = createLikeWords(index, findAlike)
  const scoreOpenings = createScoreOpenings(index.openings, passages.length)

  const isUntold = (place: number) => at(told, place) < mostlyTold
  const someUntold = told.some((share) => share < mostlyTold)
  /** What says that something is not known stands far down beside what uses the same words and tells something. */
  const withUntold = (best: number[], sums: Float32Array) => {
    if (!someUntold) return best
    const untold = highest(
      sums.map((sum, place) => (isUntold(place) ? sum : 0)),
      untoldLookedAt,
      { above: 0 },
    ).filter((place) => !best.includes(place))
    return [...best.slice(0, best.length - untold.length), ...untold]
  }

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
    const places = withUntold(highest(fused.sums, most, { above: 0 }), fused.sums)
    const likeWords = scoreLikeWords(asked.stems, places)
    const opened = scoreOpenings(asked)
    const signals = signalsOf(places, { measured, fused, layout, likeWords, opened, told })
    return places.flatMap((place, i) => {
      const passage = passages[place]
      const speaking = signals[i]
      return passage && speaking ? [{ passage, signals: speaking }] : []
    })
  }
}
