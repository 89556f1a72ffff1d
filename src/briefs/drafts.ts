import type { Values } from '../domain/channel.ts'
import type { Instant } from '../domain/time.ts'
import type { BriefKind } from './wanted.ts'

/** What a member has answered so far for one kind of brief, as it was written. */
export interface Draft {
  member: string
  kind: BriefKind
  values: Values
  at: Instant
}

/** Keeps the answers of members, so that a brief can be gone on with later. */
export interface DraftStore {
  /** Takes the place of the member's earlier draft of this kind. */
  keep(draft: Draft): Promise<void>
  /** The newest first. */
  of(member: string): Promise<Draft[]>
  forget(member: string): Promise<void>
  /** Removes what was last changed before, and gives how many that were. */
  sweep(before: Instant): Promise<number>
}

export const draftKeptForMs = 90 * 24 * 3_600_000
