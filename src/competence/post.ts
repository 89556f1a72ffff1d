import type { Instant } from '../domain/time.ts'

/**
 * "You answered, this is what we do": what an adviser says to those who were asked, once for each round. It goes
 * out when an adviser has approved it, and never by itself.
 */
export interface Post {
  round: string
  state: 'draft' | 'approved' | 'dropped'
  /** What the council does, in the adviser's words; empty in a draft. */
  doing: string
}

export interface PostStore {
  /** Begins a post; false when the round has one. */
  begin(round: string, at: Instant): Promise<boolean>
  one(round: string): Promise<Post | undefined>
  /** Settles a draft; false when somebody has settled it before. */
  settle(round: string, settled: Settled): Promise<boolean>
}

export interface Settled {
  state: 'approved' | 'dropped'
  doing: string
  /** The id of the adviser. */
  adviser: string
  at: Instant
}
