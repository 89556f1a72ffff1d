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
  /** Questions to fill in and hand in at once. Sent in private only. */
  form?: Form
  buttons?: Button[]
  /** Documents and pictures that come with it. */
  files?: Attachment[]
  /** What a thumb up or down is about. It comes back as a press of `useful` or `not-useful` with this as `ref`. */
  feedback?: string
  /** In reply to a press or a submission: takes the place of the card that was pressed. */
  inPlace?: boolean
  /** Questions to go on with, where a messenger has a place for them beside the card; at most six. */
  prompts?: Prompt[]
  /** A model put it into words: said so wherever a messenger has a sign for it. */
  written?: boolean
}

export type Block = TextBlock | ListBlock | NoteBlock | FactsBlock | BarsBlock | SourcesBlock

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

/** What is said of a few things, each with its name: "Frist: 22. april 2026". */
export interface FactsBlock {
  kind: 'facts'
  facts: Fact[]
}

export interface Fact {
  label: string
  value: string
}

/** Numbers to compare, from zero: a chart where the messenger has one, text elsewhere. */
export interface BarsBlock {
  kind: 'bars'
  /** What was counted, with year and base: "Treff i 2009, 105 svar". */
  title: string
  /** In the reader's words: "treff", "kryss". */
  unit: string
  bars: { label: string; value: number }[]
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
  /** The one that most people will want. */
  primary?: boolean
}

/** A question that can be asked by choosing it. */
export interface Prompt {
  title: string
  /** What is asked by choosing it. */
  message: string
}

/** One a card, handed in once as a whole: what both messengers can do in the same way. */
export interface Form {
  /** What handing it in means, and to what. */
  action: string
  ref: string
  inputs: [Input, ...Input[]]
  submitLabel: string
}

export type Input = ChoiceInput | ChoicesInput | TextInput

interface Asked {
  id: string
  label: string
  optional?: boolean
}

export interface Option {
  value: string
  label: string
}

/** One of 2 to 100: buttons to choose from up to ten, a menu from eleven on. */
export interface ChoiceInput extends Asked {
  kind: 'choice'
  options: Option[]
  /** The value that is chosen beforehand. */
  chosen?: string
}

/** Several of up to 20. */
export interface ChoicesInput extends Asked {
  kind: 'choices'
  options: Option[]
  /** How many may be chosen. */
  most?: number
  chosen?: string[]
}

export interface TextInput extends Asked {
  kind: 'text'
  /** In characters, at most 3,000. */
  maxLength: number
  multiline?: boolean
  /** What stands in it beforehand. */
  written?: string
}

/** A file for whoever gets the card, by an address that cannot be guessed. */
export interface Attachment {
  id: string
  name: string
  mediaType: string
  /** The same content in words: for whoever does not see a picture, and where none can be shown. */
  alt: string
  link: string
}
