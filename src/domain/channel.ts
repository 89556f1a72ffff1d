import type { Card } from './card.ts'
import type { Instant } from './time.ts'

export type ChannelName = 'slack' | 'teams' | 'web' | 'terminal'

/** Where an answer goes, and whom it is for. */
export interface Address {
  channel: ChannelName
  /** Slack workspace, Teams tenant, or `local`. */
  workspace: string
  /** The platform's id of the person: opaque, never a name. */
  person: string
  /** What the channel needs to answer in the right place. Opaque outside the channel. */
  handle: string
}

interface Event {
  from: Address
  /** `private`: only this person sees the answer. `shared`: a channel or a group. */
  place: 'private' | 'shared'
  /** The language that the platform says the person uses, as a BCP 47 tag; a hint, no more. */
  locale?: string
  /** The conversation that a follow-up belongs to. */
  thread?: string
  at: Instant
}

/** What a person did, the same whatever the messenger. */
export type Incoming =
  /** Met the assistant for the first time here. */
  | (Event & { kind: 'arrived' })
  | (Event & { kind: 'said'; text: string })
  | (Event & { kind: 'pressed'; action: string; ref: string })

/**
 * Answers what a person did. Each card of a stream replaces the one before.
 * Acknowledging, typing signs, editing and splitting at a platform's limits are the channel's business.
 */
export type Listener = (event: Incoming) => Promise<Card | undefined> | AsyncIterable<Card>

/** What a channel offers to whoever has something to send. */
export interface Channel {
  name: ChannelName
  /** Sends one card to one address. Throws `SendFailed` when the platform refuses or cannot be reached. */
  send(to: Address, card: Card): Promise<void>
}
