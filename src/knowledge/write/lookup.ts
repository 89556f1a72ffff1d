import type { Passage } from '../document.ts'

/** Something that a model may look up while it writes. It reads, and changes nothing. */
export interface LookUp {
  /** For the model: small letters and underscores. */
  name: string
  /** For the model, in English: what is found there, and by which words. */
  about: string
  /** The best passages for these words, which are the model's own, best first. */
  find(words: string): Promise<Passage[]>
}
