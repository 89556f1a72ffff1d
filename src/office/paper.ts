import type { Language } from '../domain/language.ts'
import type { Text } from './text.ts'

/** A document as plain data that names no program: written as .docx or as Markdown, or looked at in a test. */
export interface Paper {
  language: Language
  /** What kind of paper it is, above the title: "Saksframlegg". */
  kicker?: string
  title: string
  blocks: PaperBlock[]
  /** At the foot of each page, left of the page number. */
  footer: string
  /** Set closer, for what shall stand on one page. */
  compact?: boolean
}

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2; text: string; startsPage?: true }
  | { kind: 'text'; text: Text }
  /** Small print. */
  | { kind: 'note'; text: Text }
  /** The one thing that must not be overlooked. */
  | { kind: 'callout'; text: Text }
  | { kind: 'list'; items: Text[]; ordered?: boolean }
  /** A label and what is to be known of it, side by side. */
  | { kind: 'facts'; facts: { label: string; value: Text }[] }
  | { kind: 'table'; head: string[]; rows: Text[][] }
  /** What `[n]` stands for. */
  | { kind: 'sources'; sources: PaperSource[] }

export interface PaperSource {
  n: number
  /** Title, year, standing and place. */
  text: string
  /** The words of the source. */
  quote?: string
}
