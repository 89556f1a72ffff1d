import type { Attachment } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'

/** A document or picture that was made for somebody. */
export interface MadeFile {
  /** Whose it is: the id of a member, or of whoever asked. */
  owner: string
  /** `budsjett.pptx`: letters, digits, `-`, `_` and one ending. */
  name: string
  mediaType: string
  bytes: Uint8Array
  /** The content in words. */
  alt: string
}

/** Where files are kept until they are fetched. They expire after 7 days. */
export interface FileStore {
  /** Keeps a file under an id that cannot be guessed, and gives what a card needs to show it. */
  put(file: MadeFile, at: Instant): Promise<Attachment>
  /** Undefined when there is none, or no longer. */
  get(id: string, at: Instant): Promise<MadeFile | undefined>
  /** Removes what has expired, and gives how many that were. */
  sweep(at: Instant): Promise<number>
  /** Removes all that is somebody's. */
  forget(owner: string): Promise<void>
}

export const keptForMs = 7 * 24 * 3_600_000
