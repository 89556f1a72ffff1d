import type { Card } from '../domain/card.ts'
import type { Address, ChannelName } from '../domain/channel.ts'
import type { Instant } from '../domain/time.ts'
import type { Effect } from './effects.ts'

/** Something that a platform delivered, as it came. */
export interface Arrival {
  source: ChannelName
  /** The platform's id of the event: delivered again, it is recognised by this. */
  event: string
  /** What must be handled in order: one conversation. */
  lane: string
  /** The verified body, as JSON. */
  body: string
}

export interface Waiting extends Arrival {
  id: number
  /** How many times it has been tried before. */
  attempts: number
  receivedAt: Instant
}

/** One message that shall go out once. */
export interface Outgoing {
  /** The same message has the same key, however often it is asked for. */
  key: string
  to: Address
  card: Card
  /** From then on it is of no use, and is not sent. */
  expires?: Instant
}

export interface Done {
  at: Instant
  effects?: Effect[]
}

/** Keeps what came in until its effect is in place. */
export interface InboxStore {
  /** Keeps an arrival; when this returns, it is on disk. `seen` when source and event are known already. */
  accept(arrival: Arrival, at: Instant): Promise<'new' | 'seen'>
  /** The oldest row that is due and whose lane has none in work, leased until `until`. */
  claim(at: Instant, until: Instant): Promise<Waiting | undefined>
  /**
   * In one transaction: keeps what is to be kept of it, marks the row done, wipes its body and lane, and puts what
   * goes out in the outbox.
   */
  finish(id: number, outgoing: Outgoing[], done: Done): Promise<void>
  /** Gives the row back, to be tried again at `due`. */
  postpone(id: number, due: Instant): Promise<void>
  /** When the oldest that is not done came in. */
  oldest(): Promise<Instant | undefined>
  /** Drops rows that were done before `before`; until then they recognise repeated deliveries. */
  forget(before: Instant): Promise<void>
}
