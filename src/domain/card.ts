import type { Language } from './language.ts'

/**
 * What a person sees, as plain data that names no messenger: it can wait in the outbox, be compared in a
 * test, be read aloud. Each channel draws every kind of block with what is native to it.
 */
export interface Card {
  /** The language of everything but the quotes. */
  language: Language
  /** One line that carries the gist: what a notification shows. Empty when the body speaks for itself. */
  headline: string
  body: Block[]
  buttons?: Button[]
}

export type Block = TextBlock | ListBlock | NoteBlock | SourcesBlock

/** A paragraph. Plain text; `[1]` refers to a source of the card. */
export interface TextBlock {
  kind: 'text'
  text: string
}

/** Items that belong together, in their own order. */
export interface ListBlock {
  kind: 'list'
  items: string[]
  ordered?: boolean
}

/** Small print: how the answer was made, what is stored. */
export interface NoteBlock {
  kind: 'note'
  text: string
}

/** What the numbers in the text stand for. */
export interface SourcesBlock {
  kind: 'sources'
  sources: Source[]
}

export interface Source {
  /** The number that the text cites as `[n]`, from 1. */
  n: number
  title: string
  year?: number
  /** The standing of the document, in the reader's words: "Gjeldende", "Forslag". */
  status: string
  /** Heading or page: "Område 4: Økonomi", "side 3". */
  place: string
  /** The passage, in the language of the document. */
  quote: string
  quoteLanguage: Language
  /** Where the document can be read whole, when it has an address. */
  link?: string
}

export interface Button {
  /** What pressing it means, and to what: never a person, never message text. */
  action: string
  ref: string
  label: string
}
