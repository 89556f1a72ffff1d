import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { Passage } from '../document.ts'
import type { LexicalIndex } from './lexical.ts'

/** Raised whenever words are cut, counted or kept in another way: an index of another version is built anew. */
const version = 7
const checksumBytes = 32

interface Kept {
  version: number
  /** Of the passages that the index was built from. */
  passages: string
  index: LexicalIndex
}

/** An index as bytes, with a checksum before them. */
export function toBytes(index: LexicalIndex, passages: Passage[]): Uint8Array {
  const kept: Kept = { version, passages: fingerprintOf(passages), index }
  const body = serialize(kept)
  return Buffer.concat([checksumOf(body), body])
}

/** The index of exactly these passages; undefined when the bytes are damaged, of another version or of other passages. */
export function fromBytes(bytes: Uint8Array, passages: Passage[]): LexicalIndex | undefined {
  const body = bytes.subarray(checksumBytes)
  if (!checksumOf(body).equals(bytes.subarray(0, checksumBytes))) return undefined
  const kept = read(body)
  return kept?.version === version && kept.passages === fingerprintOf(passages) ? kept.index : undefined
}

/** By the checksum these are our own bytes; a later Node may have written them in a way that this one cannot read. */
function read(body: Uint8Array): Kept | undefined {
  try {
    return deserialize(body)
  } catch {
    return undefined
  }
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** Of everything that the index is built from. */
function fingerprintOf(passages: Passage[]): string {
  const hash = createHash('sha256')
  for (const { about, headings, searchWords, text } of passages)
    hash.update(JSON.stringify([about.path, about.title, about.aliases, headings, searchWords, text]))
  return hash.digest('hex')
}
