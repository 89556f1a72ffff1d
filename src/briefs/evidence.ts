import type { Language } from '../domain/language.ts'

/** What is looked for, as a source would say it. English readers get the Norwegian sentence, as a quote. */
export interface Wanted {
  nb: string
  nn: string
}

/** How far the document that says it can be relied on. */
export type Standing = 'current' | 'proposal' | 'plan' | 'historic' | 'expired' | 'needs-confirmation'

/** A sentence of a document, with where it stands. */
export interface Cited {
  text: string
  language: Language
  /** The path of the document in the knowledge folder, or its address. */
  document: string
  title: string
  year?: number
  standing: Standing
  /** The nearest heading or the page. */
  place: string
  /** What the document itself names as its source. */
  origin?: string
  /** The whole passage that the sentence stands in. */
  passage: string
}

/** What the documents say of what is wanted; what none of them says is not in it. */
export type Found = ReadonlyMap<Wanted, Cited>

/** The documents, as far as a brief argues from them. */
export interface Evidence {
  /** The sentences that say it, in the language where a document stands in it. */
  find(wanted: Wanted[], language: Language): Promise<Found>
}
