import type { Passage } from './document.ts'

export interface Found {
  passage: Passage
  /** Comparable within one query only. */
  score: number
}

export interface Search {
  /** The best passages, best first. Never throws on what a person may write. */
  find(query: string, top: number): Found[]
}
