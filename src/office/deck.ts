import type { Language } from '../domain/language.ts'
import type { PaperSource } from './paper.ts'
import type { Text } from './text.ts'

/** A presentation as plain data that names no program. */
export interface Deck {
  language: Language
  title: string
  /** At the foot of each slide, left of its number. */
  footer: string
  slides: [Slide, ...Slide[]]
}

interface Spoken {
  /** What the speaker says, and must know. */
  notes: string
}

export type Slide =
  /** The first: what it is, where and when. */
  | (Spoken & { kind: 'title'; title: string; lines: Text[] })
  /** What is argued: one heading, a few points, and the figures beside them. */
  | (Spoken & {
      kind: 'points'
      kicker: string
      title: string
      points: Text[]
      figures?: DeckFigure[]
      /** What the numbers in the points stand for, in short. */
      foot?: string
    })
  /** One thing to remember. */
  | (Spoken & {
      kind: 'statement'
      kicker: string
      title: string
      text: Text
      points?: Text[]
      foot?: string
    })
  | (Spoken & { kind: 'sources'; title: string; sources: PaperSource[] })

/** A number with what it counts, shown large. */
export interface DeckFigure {
  value: string
  label: string
}
