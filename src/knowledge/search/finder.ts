import type { Found } from './search.ts'

/** Finds as a `Search` does, and may ask elsewhere on the way. Never throws on what a person may write. */
export interface Finder {
  /** The best passages, best first. */
  find(query: string, top: number): Found[] | Promise<Found[]>
}
