import { Expected } from '../domain/errors.ts'
import type { About, Passage } from './document.ts'

/** A document that the index holds. */
export interface Indexed {
  path: string
  /** Of the bytes and of how they are read: unchanged, it is not read again. */
  hash: string
  /** How many passages it was cut into. */
  passages: number
}

/** A document on its way into the index. */
export interface Indexable extends Omit<Indexed, 'passages'> {
  about: About
  passages: Omit<Passage, 'id' | 'about'>[]
}

/**
 * Keeps the passages of one knowledge folder. They are written as a generation aside; `publish` makes a
 * whole generation the current one in one step, so a reader sees the old one or the new one, never a mix.
 */
export interface PassageStore {
  /** The current generation and the folder that it was made from; undefined before the first. */
  current(): Promise<{ generation: number; folder: string } | undefined>
  /** The documents of the current generation, in order of their paths. */
  documents(): Promise<Indexed[]>
  /** Every passage of the current generation, by document and in reading order. An unchanged passage keeps its id. */
  passages(): Promise<Passage[]>
  /**
   * Begins a generation: of the current one, only the documents at the paths of `keep` are carried over. A generation
   * that an earlier attempt left unpublished is dropped.
   */
  begin(folder: string, keep: string[]): Promise<number>
  /**
   * Adds documents to a generation that is not yet published, a few at a time, and leaves room between for others that
   * write. Throws `Overtaken`.
   */
  add(generation: number, documents: Indexable[]): Promise<void>
  /** Makes the generation the current one, and drops every other. Throws `Overtaken`. */
  publish(generation: number): Promise<void>
  /** Wipes the documents that no generation holds any more, a few at a time. */
  sweep(): Promise<void>
}

/** A generation was dropped before it was whole: another one was begun or published at the same time. */
export class Overtaken extends Expected {
  readonly code = 'INDEX_OVERTAKEN'

  constructor(generation: number) {
    super(
      `Generation ${generation} of the index was dropped, because another process built one at the same time.`,
      'Run `taktstokk ingest` again when the other one is done.',
    )
  }
}
