import type { Instant } from '../../domain/time.ts'

/** How many answers a model may write in a day, counted by Norwegian dates. */
export interface Budget {
  /**
   * Takes one of the day's, for everybody and for this person, and tells whether there was one. Undefined is
   * somebody unknown, who has no account of their own. What is taken stays taken, whatever comes of it.
   */
  take(person: string | undefined, at: Instant): Promise<boolean>
}
