import type { Layout } from './field.ts'
import type { Fused, Measured } from './fuse.ts'
import { at } from './numbers.ts'
import type { Opened } from './openings.ts'

/**
 * What speaks for a passage beside the others that were found for the question: each sign from 0 to 1, and 1 for the
 * passage that has most of it, but for what an editor adds, which stands as it was measured.
 */
export interface Signals {
  /** The sum that it was found by, which all passages were compared by (`fuse.ts`). */
  firstSum: number
  /** Its best sentence by the words of the question, held back where it lacks the number, date or name asked for. */
  bestSentence: number
  /** That sentence holds the kind of thing that is asked for. Nothing where any sentence may answer. */
  holdsKind: number
  /** The whole document, by runs of characters. */
  document: number
  /** The title, the headings and the everyday words that lead here. */
  labels: number
  /** How many of the question's runs of characters stand in it, however often. */
  pieces: number
  /** Two sentences beside each other with most of the question's words, or of words that are spelt like them. */
  likeWords: number
  /** Its heading, or a question that an editor has foreseen, asks just what is asked. */
  question: number
  /** The heading and the everyday words that lead to it hold what is asked. */
  searchWords: number
  /** It tells something, instead of saying what is not known or what is to be filled in. */
  told: number
}

export const names = [
  'firstSum',
  'bestSentence',
  'holdsKind',
  'document',
  'labels',
  'pieces',
  'likeWords',
  'question',
  'searchWords',
  'told',
] as const

/** What was measured, with what was made of it. */
interface Looked {
  measured: Measured
  fused: Fused
  layout: Layout
  /** Of the passages that are looked at, in their order. */
  likeWords: number[]
  opened: Opened
  told: Float32Array
}

/** The signals of some passages, in their order. */
export function signalsOf(
  passages: number[],
  { measured, fused, layout, likeWords, opened, told }: Looked,
): Signals[] {
  const raw = passages.map((passage, i) => ({
    firstSum: at(fused.sums, passage),
    bestSentence: at(fused.bestSentences, passage),
    holdsKind: at(fused.holdKind, passage),
    document: at(measured.grams.documents, at(layout.documentOf, passage)),
    labels: at(measured.labels, passage),
    pieces: at(measured.grams.held, passage),
    likeWords: likeWords[i] ?? 0,
    question: at(opened.question, passage),
    searchWords: at(opened.searchWords, passage),
    told: at(told, passage),
  }))
  const most = mapped((name) =>
    onTop.has(name) ? 1 : raw.reduce((most, signals) => Math.max(most, signals[name]), 0) || 1,
  )
  return raw.map((signals) => mapped((name) => signals[name] / most[name]))
}

/** What editors write to be found by comes on top, so that documents without it are weighed as if there were no such signs. */
const onTop = new Set<keyof Signals>(['question', 'searchWords', 'told'])

/** What a passage is worth beside the others: 0 to 1, more where an editor leads to it, and less where it tells nothing. */
export function worthOf(signals: Signals, weights: Signals): number {
  const own = names.filter((name) => !onTop.has(name))
  const sum = own.reduce((total, name) => total + weights[name] * signals[name], 0)
  const whole = own.reduce((total, name) => total + weights[name], 0)
  const more =
    weights.question * signals.question +
    weights.searchWords * signals.searchWords -
    weights.told * (1 - signals.told)
  return (sum + more) / whole
}

/** Signals, or weights of them, made one by one. */
export function mapped(of: (name: keyof Signals) => number): Signals {
  return {
    firstSum: of('firstSum'),
    bestSentence: of('bestSentence'),
    holdsKind: of('holdsKind'),
    document: of('document'),
    labels: of('labels'),
    pieces: of('pieces'),
    likeWords: of('likeWords'),
    question: of('question'),
    searchWords: of('searchWords'),
    told: of('told'),
  }
}
