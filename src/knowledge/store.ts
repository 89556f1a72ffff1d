import type { Document, Passage } from './document.ts'

/** What the index keeps of a document that stands in the knowledge folder. */
export interface Indexed {
  path: string
  hash: string
}

/**
 * Keeps the passages of one knowledge folder. They are written as a generation aside; `publish` makes a
 * whole generation the current one in one step, so a reader sees the old one or the new one, never a mix.
 */
export interface PassageStore {
  /** The number of the current generation; undefined before the first. */
  current(): Promise<number | undefined>
  /** The documents of the current generation. */
  documents(): Promise<Indexed[]>
  /** Every passage of a generation, ordered by id. */
  passages(generation: number): Promise<Passage[]>
  /** Begins a generation: what stays is carried over from the current one, passages and all. */
  begin(keep: string[]): Promise<number>
  /** Adds a document with its passages to a generation that is not yet published. */
  add(
    generation: number,
    document: Omit<Document, 'sections'>,
    passages: Omit<Passage, 'id' | 'about'>[],
  ): Promise<void>
  /** Makes the generation the current one, and drops the others. */
  publish(generation: number): Promise<void>
}
