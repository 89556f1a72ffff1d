import type { Language } from '../domain/language.ts'
import type { Cited } from './evidence.ts'
import type { Figure } from './figures.ts'
import type { BriefKind, Slot } from './wanted.ts'

/** What there is to bring to the meeting, in no format yet. */
export interface Brief {
  kind: BriefKind
  language: Language
  /** A name, or a blank. */
  municipality: string
  meeting: string
  /** Of the meeting, as `2026-12-08`. */
  date?: string
  minutes: number
  title: string
  parts: Part[]
  figures: Figure[]
  /** What is asked for, in one sentence: the leader's, or a blank. */
  ask: Line
  story: Line
  /** Who decides what, in order. */
  decisions: Line[]
  /** What must be ready when, the first first. */
  ready: Ready[]
  questions: { question: string; answer: Line[] }[]
  /** Chain of command, tone, and what is not said. */
  reminders: string[]
  /** What `[n]` stands for; the first is 1. */
  sources: Source[]
}

/** One of the five parts of the argument. */
export interface Part {
  slot: Slot
  heading: string
  minutes: number
  lines: Line[]
}

/** A line of the argument, so that a reader sees who says it. */
export type Line =
  /** A sentence of a document, with the number of its source. `foreign`: in another language than the brief. */
  | { kind: 'claim'; text: string; cites: number; foreign: boolean }
  /** The leader's words. */
  | { kind: 'own'; text: string }
  /** With `[ … ]` for what only the leader knows. */
  | { kind: 'blank'; text: string }

export interface Ready {
  /** As `2026-12-01`; undefined where no meeting date was given. */
  by?: string
  /** How long before the meeting, or after it, in words. */
  when: string
  what: string
  /** The day has gone by already. */
  isLate: boolean
}

/** A stretch of a document, with what was taken from it. */
export interface Source extends Omit<Cited, 'text'> {
  /** The sentences, as they stand there. */
  said: string[]
}
