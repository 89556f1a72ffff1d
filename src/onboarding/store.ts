import type { Known } from './drip.ts'
import type { Mark, Marks } from './progress.ts'

/** What a newcomer without an invitation has told: kept for one browser, and for some weeks. */
export interface Newcomer {
  /** The first day in the role, as `2026-08-01`. */
  startDate?: string
}

/**
 * Keeps how far somebody has come. `owner` is the id of a member, or the opaque key of a browser. A step is an item
 * of the start pack, or of a path: `path-economy:budget`.
 */
export interface FirstYearStore {
  marks(owner: string): Promise<Marks>
  /** Marks a step, or takes the mark away. */
  mark(owner: string, step: string, marked: { mark: Mark | undefined; on: string }): Promise<void>
  /** What was offered and what was marked. */
  known(owner: string): Promise<Known>
  /** Remembers that these were offered, each for the first time only. */
  offer(owner: string, steps: string[], on: string): Promise<void>
  newcomer(owner: string): Promise<Newcomer>
  tell(owner: string, newcomer: Newcomer, on: string): Promise<void>
  /** Removes what browsers have left that were not used since that day. */
  sweep(before: string): Promise<number>
  forget(owner: string): Promise<void>
}
