import type { Card, Prompt } from './card.ts'
import { Expected } from './errors.ts'
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
  /** `from` is good for the answer to this alone: nothing can be sent there later. */
  passing?: true
  at: Instant
}

/** What a person did, the same whatever the messenger. */
export type Incoming =
  /** Met the assistant for the first time here. */
  | (Event & { kind: 'arrived' })
  | (Event & { kind: 'said'; text: string })
  | (Event & { kind: 'pressed'; action: string; ref: string })
  /** Handed in a form: by the id of each input what was chosen or written; an input left open is missing or empty. */
  | (Event & { kind: 'submitted'; action: string; ref: string; values: Values })
  /** Took the assistant away again: nothing can be sent here any more. */
  | (Event & { kind: 'left' })

export type Values = Record<string, string[]>

/**
 * Answers what a person did. Each card of a stream replaces the one before.
 * Acknowledging, typing signs, editing and splitting at a platform's limits are the channel's business.
 */
export type Listener = (event: Incoming) => Promise<Card | undefined> | AsyncIterable<Card>

/** What a person sees before they have said anything, where a messenger has a place for it. */
export interface Front {
  /** Questions to begin with, for who they are and for the time of the year; at most four. */
  prompts(from: Address, locale?: string): Promise<{ title: string; prompts: Prompt[] }>
  /** What each part of the assistant has for them: deadlines, pulses, settings. */
  home(from: Address, locale?: string): Promise<Card[]>
}

/** What a channel offers to whoever has something to send. */
export interface Channel {
  name: ChannelName
  /**
   * Sends one card to one address. `key` names the message: the same message has the same key.
   * Throws `SendFailed` when the platform refuses or cannot be reached.
   */
  send(to: Address, card: Card, key: string): Promise<void>
  /** The workspaces that take nothing more just now: enough is on its way there, or the platform asked for a pause. */
  held?(): string[]
  /** Whether the message with this key has arrived, where the platform can be asked. */
  find?(to: Address, key: string): Promise<boolean>
}

/** What is known after a send that did not succeed. */
export type SendOutcome =
  /** Certainly not sent; it may be tried again. */
  | 'retry'
  /** The platform may have taken it: the reply was lost. */
  | 'unknown'
  /** The platform will not take it, now or later. */
  | 'refused'

export class SendFailed extends Expected {
  readonly code = 'SEND_FAILED'
  readonly outcome: SendOutcome
  /** The platform's own code: `ratelimited`, `channel_not_found`. Never message text. */
  readonly reason: string
  readonly retryAfterMs: number | undefined

  constructor(outcome: SendOutcome, reason: string, retryAfterMs?: number) {
    super(
      `Sending ended as "${outcome}": ${reason}.`,
      'See `taktstokk outbox`; a refused message is not tried again.',
    )
    this.outcome = outcome
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}
