import type { Language } from '../../domain/language.ts'
import type { Point } from '../answer.ts'
import { pointsOf, renumbered } from '../ask/points.ts'
import type { Passage } from '../document.ts'
import { languageOf } from '../words/language.ts'
import { wordsOf } from '../words/tokens.ts'
import { type Draft, draftsOf, notInPassages } from './draft.ts'
import { type Witness, witnessOf } from './guard.ts'
import type { OtherNames } from './other-names.ts'
import type { Prompt } from './prompt.ts'

/** A written answer that may be shown. */
export type Written =
  | {
      kind: 'written'
      /** Their `cites` count from 1 in the order of first use: `1` stands for `cited[0]`. */
      points: Point[]
      /** The passages that the points rest on, in the order of first use: the citations of the answer. */
      cited: Passage[]
      /** Sentences that did not stand in the passages they cited, and were dropped. */
      leftOut: number
    }
  /** The model says that the passages do not hold the answer. */
  | { kind: 'not-in-passages' }

export interface Check {
  /** What is sound of a model's text; undefined when nothing is, or when the text as a whole is not to be trusted. */
  whole(text: string): Written | undefined
  /** The same of a text that is still growing: what may be shown of it by now. */
  soFar(text: string): Written | undefined
}

interface Against {
  language: Language
  /** `passages[0]` is cited as [1]. More may come while the text is written. */
  passages: Passage[]
  prompt: Prompt
  /** Without it, few sentences in another language than the passages' stand. */
  otherNames?: OtherNames | undefined
}

export function createCheck({ language, passages, prompt, otherNames }: Against): Check {
  const told = new Set(runsOf(prompt.text))
  const known = new Map<Passage, Witness>()
  const witness = (passage: Passage) => {
    const seen = known.get(passage) ?? witnessOf(passage, otherNames)
    known.set(passage, seen)
    return seen
  }
  const isUntrusted = (text: string) =>
    text.length > longestAnswer || runsOf(text).some((run) => told.has(run))
  const written = (drafts: Draft[]): Written | undefined => {
    const points = pointsOf(drafts, passages.map(witness), language)
    const kept = points.reduce((sum, point) => sum + (point.kind === 'list' ? point.items.length : 1), 0)
    if (kept === 0 || !isIn(language, points)) return undefined
    const said = drafts.filter(({ kind }) => kind !== 'lead').length
    return { kind: 'written', ...renumbered(points, passages), leftOut: Math.max(0, said - kept) }
  }
  return {
    whole: (text) => {
      if (isUntrusted(text)) return undefined
      const drafts = draftsOf(text)
      if (drafts.length > 0) return written(drafts)
      return text.includes(notInPassages) ? { kind: 'not-in-passages' } : undefined
    },
    // The last sentence may go on.
    soFar: (text) => (isUntrusted(text) ? undefined : written(draftsOf(text).slice(0, -1))),
  }
}

/** In characters. The longest list of the documents, written out, is about a third of this. */
const longestAnswer = 8_000

/** Every eight words in a row, without citations: an answer that holds eight of the prompt's repeats it. */
function runsOf(text: string): string[] {
  const words = wordsOf(text.replace(/\[[\d,\s]+\]/g, ' '))
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '))
}

/** In fewer words bokmål and nynorsk are often spelt alike: one sentence of 25 is taken for the other. */
const wordsThatTell = 25

/** Whether the answer is in the language that was asked for. */
function isIn(language: Language, points: Point[]): boolean {
  const text = points
    .flatMap((point) => (point.kind === 'list' ? [point.lead ?? '', ...point.items] : [point.text]))
    .join('\n')
  const found = languageOf(text, language)
  if (found === language) return true
  return found !== 'en' && language !== 'en' && wordsOf(text).length < wordsThatTell
}
