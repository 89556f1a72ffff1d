import type { Language } from '../domain/language.ts'

export const kinds = [
  'rammeplan',
  'onboarding',
  'survey',
  'politics',
  'economy',
  'deadline',
  'regional',
  'conference',
  'about',
  'example',
  'analysis',
] as const
export type Kind = (typeof kinds)[number]

/** How far a document can be relied on today. An answer leads with `current` and labels the rest. */
export const statuses = ['current', 'proposal', 'plan', 'historic', 'expired', 'needs-confirmation'] as const
export type Status = (typeof statuses)[number]

/** Where a fact of the document comes from. */
export interface Reference {
  title: string
  year?: number
  /** Line, page or address in the source. */
  place?: string
  /** The day it was read, as `2026-11-21`. */
  read?: string
}

/** What is known of a document: its front matter, or what was guessed where the editor wrote none. */
export interface About {
  /** The path relative to the knowledge folder, with `/`, or the address of a web page. */
  path: string
  title: string
  kind?: Kind
  status: Status
  year?: number
  validFrom?: string
  /** The last day on which its dates hold, as `2026-04-22`. */
  validTo?: string
  /** The language that it is written in. */
  language: Language
  /** The path of the document that this one says in another language. */
  translationOf?: string
  /** `NO` unless the front matter says otherwise: the council has a Swedish namesake. */
  country: string
  audience: 'all' | 'new-leader' | 'adviser'
  /** Ids of the competence taxonomy. */
  areas: string[]
  /** Everyday words that lead here ("rådmann", "kutt"). */
  aliases: string[]
  sources: Reference[]
  reviewBy?: string
  author?: string
  link?: string
}

/** A document as a reader hands it over: sections in reading order. */
export interface Document {
  about: About
  sections: Section[]
}

export interface Section {
  /** From the outermost heading to the nearest; empty before the first heading. */
  headings: string[]
  /** From 1, where the format has pages. */
  page?: number
  /** Everyday words for what the section tells: they lead here, and are shown to nobody. */
  searchWords?: string[]
  blocks: Block[]
}

/** White space is joined and soft line breaks are gone; a block never mixes two columns of a table. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[]; ordered: boolean }
  | { kind: 'table'; rows: string[][] }

/** What is found and cited: a stretch of one section, of about a hundred words. */
export interface Passage {
  /** Unique in a generation of the index. */
  id: number
  about: About
  /** From 0, in reading order within the document. */
  ordinal: number
  headings: string[]
  page?: number
  /** Everyday words that lead to its section. */
  searchWords?: string[]
  blocks: Block[]
  /** The nearest heading and the blocks as one text: a line each for paragraphs, list items and rows. */
  text: string
}
