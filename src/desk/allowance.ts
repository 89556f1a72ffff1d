import type { Instant } from '../domain/time.ts'

/**
 * How much one person may ask, so that nobody uses up the house. Counted by the hour, for all processes together;
 * of hours that are over nothing is kept.
 */
export interface Allowance {
  /** Counts a question; undefined where it may be asked, else when the next one may. */
  take(asker: string, at: Instant): Promise<Instant | undefined>
}
