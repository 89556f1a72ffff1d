import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'

/** A question that was answered, kept for 90 days: for its asker to see and delete, and for what nobody could answer to show. */
export interface Asked {
  /** Random; what a thumb and a ticket refer to. */
  id: string
  /** `member:<id>`, or a keyed hash of where somebody unknown asked: never a platform's id. */
  asker: string
  /** A keyed hash of the conversation. */
  conversation: string
  at: Instant
  language: Language
  /** Masked: no national identity number, telephone number or e-mail address. */
  question: string
  answer: string
  outcome: string
  mode: string
  /** What the answer rests on. */
  sources: { document: string; title: string; year?: number }[]
  /** The areas of competence of the nearest passages: what a gap is grouped by. */
  areas: string[]
}

export type Verdict = 'useful' | 'not-useful'

/** Why an answer was not useful, to choose from. */
export const complaints = ['wrong', 'missing', 'unclear', 'outdated'] as const
export type Complaint = (typeof complaints)[number]

export interface AskedStore {
  keep(asked: Asked): Promise<void>
  one(id: string): Promise<Asked | undefined>
  /** What one asker has asked, the newest first. */
  of(asker: string): Promise<Asked[]>
  /** One conversation in its own order. */
  conversation(id: string): Promise<Asked[]>
  /** A later verdict takes the place of an earlier one. False when the question is not kept any more. */
  judge(id: string, verdict: Verdict, complaint?: Complaint): Promise<boolean>
  /** What was not in the sources, or was not useful, from `from` up to but not including `until`. */
  gaps(from: Instant, until: Instant): Promise<Gap[]>
  /** What has come of every question from `from` up to but not including `until`: not what, by whom or when. */
  outcomes(from: Instant, until: Instant): Promise<Outcome[]>
  forget(asker: string): Promise<number>
  /** Removes what was asked before `before`, and gives how many that were. */
  sweep(before: Instant): Promise<number>
}

/** A question that the documents did not answer, without who asked it or when. */
export interface Gap {
  question: string
  areas: string[]
  why: 'not-in-sources' | Complaint | 'not-useful'
}

/** What came of one question, without the question. */
export interface Outcome {
  areas: string[]
  outcome: string
  /** As the index names them. */
  documents: string[]
}

export const keptForDays = 90
export const keptForMs = keptForDays * 24 * 3_600_000
