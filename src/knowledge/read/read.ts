import { extname } from 'node:path'
import type { Instant } from '../../domain/time.ts'
import type { Document } from '../document.ts'
import { aboutOf } from './about.ts'
import { inTime } from './deadline.ts'
import { type Format, formatOf } from './format.ts'
import { readFormat } from './formats.ts'
import { withoutIdentityNumbers } from './identity.ts'
import type { Parts } from './parts.ts'
import { Unreadable } from './unreadable.ts'

export interface Source {
  /** Relative to the knowledge folder, with `/`. */
  path: string
  bytes: Uint8Array
  now: Instant
}

/** A document as it was read, and what its editor should know: guesses, keys that were passed over. */
export interface Read {
  document: Document
  notes: string[]
}

/** Reads the bytes of one file, here or in a process of its own. Rejects with `Unreadable`. */
export type ReadParts = (format: Format, bytes: Uint8Array) => Promise<Parts>

/** In this process: for files that are known to be what they seem. `ms` is how long it may take. */
export function readHere(format: Format, bytes: Uint8Array, ms?: number): Promise<Parts> {
  return inTime((deadline) => readFormat(format, bytes, deadline), ms)
}

/** Reads a document of any known format. Throws `Unreadable` where it cannot be read, and says why. */
export async function readDocument(source: Source, readParts: ReadParts = readHere): Promise<Read> {
  const { path, bytes, now } = source
  const { content, front, unknown } = await readParts(formatOf(extname(path), bytes), bytes)
  if (content.sections.length === 0) throw new Unreadable('empty', 'The document holds no text')
  const { about, guessed } = aboutOf({ path, front, content, now })
  const { document, removed } = withoutIdentityNumbers({ about, sections: content.sections })
  const notes = [
    ...(removed > 0 ? [`left out ${removed} national identity numbers: take them out of the file too`] : []),
    ...(guessed.length > 0 ? [`guessed ${guessed.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`does not know ${unknown.join(', ')}`] : []),
  ]
  return { document, notes }
}
