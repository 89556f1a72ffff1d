import type { Address } from '../domain/channel.ts'
import type { Instant } from '../domain/time.ts'
import type { Outgoing } from './inbox.ts'

export interface Sending extends Outgoing {
  id: number
  attempts: number
  /** True when an earlier attempt may have reached the platform: look it up before sending again. */
  unknown: boolean
}

/** A workspace of a channel. */
export type Room = Pick<Address, 'channel' | 'workspace'>

export interface OutboxCounts {
  waiting: number
  sending: number
  sent: number
  unknown: number
  failed: number
  oldestWaitingMs: number
}

/** Messages that ended alike. Neither what they said nor whom they were for is kept of them. */
export interface Ended {
  state: 'sent' | 'failed'
  /** The platform's own code, as `channel_not_found`; null where all went well. */
  reason: string | null
  count: number
  last: Instant
}

/** Keeps what goes out until the platform has taken it. One row, one message. */
export interface OutboxStore {
  /** Puts messages in; a key that is there already is left as it is. */
  put(outgoing: Outgoing[], at: Instant): Promise<void>
  /** The oldest row that is due, of no workspace that is held, and whose address has none on its way; leased until `until`. */
  claim(at: Instant, until: Instant, held?: Room[]): Promise<Sending | undefined>
  /** The platform has taken it: card and address are wiped; the key stays. */
  sent(id: number, at: Instant): Promise<void>
  /** To be tried again at `due`; `unknown` when the platform may have taken it. */
  postpone(id: number, due: Instant, unknown: boolean): Promise<void>
  /** Given up, with the code of the reason; card and address are wiped. */
  failed(id: number, code: string, at: Instant): Promise<void>
  counts(at: Instant): Promise<OutboxCounts>
  /** What has ended since `since`, by how; the most frequent first. */
  ended(since: Instant): Promise<Ended[]>
}
