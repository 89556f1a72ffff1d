import type { Language } from '../domain/language.ts'
import type { Passage } from './document.ts'

/** What became of a question. */
export const outcomes = ['answered', 'not-in-sources', 'ambiguous', 'off-topic', 'refused', 'failed'] as const
export type Outcome = (typeof outcomes)[number]

/** Why a question got no answer, where the outcome alone does not say. */
export type Reason = 'empty' | 'too-long' | 'private' | 'orders'

export interface Turn {
  role: 'user' | 'assistant'
  content: string
}

export interface Question {
  text: string
  /** What was said before in the same thread, oldest first. */
  history?: Turn[]
  /** The asker's own choice; where it is missing, the language of the question. */
  language?: Language
  /** Who asks, as an opaque id: written answers are counted on it. Where it is missing, on nobody's own account. */
  person?: string
  /** Documents for advisers are found by the council's own people only; where it is missing, a leader reads. */
  reader?: 'leader' | 'council'
}

export interface Citation {
  /** The number that the points refer to, from 1. */
  n: number
  passage: Passage
  /** The part of the passage that carries the claim. */
  quote: string
}

/** One thing that is said, with the numbers of the citations that it rests on. */
export type Point =
  | { kind: 'sentence'; text: string; cites: number[] }
  | { kind: 'list'; lead?: string; items: string[]; cites: number[] }

/** What must be said beside the points, so that nobody misreads them. */
export type Caveat =
  | { kind: 'proposal' }
  | { kind: 'plan'; year?: number }
  | { kind: 'historic'; year?: number }
  | { kind: 'needs-confirmation' }
  /** `date` as `2026-04-22`. */
  | { kind: 'deadline-passed'; date: string }
  /** Counts mentions, not people. */
  | { kind: 'counts-mentions' }
  /** The model did not answer in time, or not soundly; the answer is an extract. */
  | { kind: 'model-unavailable' }
  /** The written answers of the day are used up; the answer is an extract. */
  | { kind: 'over-budget' }
  /** Sentences of a written answer that did not stand in the sources were left out. */
  | { kind: 'left-out'; sentences: number }

export interface Answer {
  outcome: Outcome
  reason?: Reason
  language: Language
  mode: 'extractive' | 'written'
  points: Point[]
  citations: Citation[]
  caveats: Caveat[]
}

/**
 * @param onPart given a written answer as far as it is written and checked; each one takes the place of the one
 * before, and what is returned takes the place of the last.
 */
export type Ask = (question: Question, onPart?: (soFar: Answer) => void) => Promise<Answer>
