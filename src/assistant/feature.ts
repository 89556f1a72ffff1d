import type { Card } from '../domain/card.ts'
import type { Incoming } from '../domain/channel.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import type { Member } from '../people/member.ts'

/** Who is there. */
export interface Visitor {
  /** Undefined for whoever has not redeemed an invitation: such a person gets public answers. */
  member: Member | undefined
  /** What is kept of this person is kept under it: `member:<id>`, or a keyed hash of the place. Never a platform's id. */
  asker: string
  /** The member's choice, else what the messenger says. */
  language: Language
}

export type Said = Extract<Incoming, { kind: 'said' }>
export type Pressed = Extract<Incoming, { kind: 'pressed' }>
export type Submitted = Extract<Incoming, { kind: 'submitted' }>

type Reply = Promise<Card | undefined>

/** Part of a page of its own. */
export interface Section {
  /** What the part is about; empty where the page's own heading says it. */
  heading: string
  cards: Card[]
  /** One of many alike: shown by its headline, and unfolded by whoever wants more of it. */
  folded?: Card[]
}

/**
 * One thing that the assistant does beside answering questions. Every part is asked for by name, so that no two
 * features can take the same press; the actions of a feature begin with its name: `pulse-answer`.
 */
export interface Feature {
  name: string
  /** What opens it when it is all that somebody writes, in lower case: "startpakke", "start pack". */
  words?: Record<Language, readonly string[]>
  /** A line of the help: what one writes, and what it gives. */
  help?: Record<Language, string>
  open?(event: Said, visitor: Visitor): Reply
  /** Takes what somebody wrote when it is this feature's; undefined when it is not. Asked before it counts as a question. */
  said?(event: Said, visitor: Visitor): Reply
  /** What it has for this person on the app's own page; undefined when nothing. Its buttons come back as presses. */
  home?(visitor: Visitor, now: Instant): Promise<Card | undefined>
  /** All that it has for this person, for a page that is about it alone. Its buttons and forms come back as everywhere. */
  page?(visitor: Visitor, now: Instant): Promise<Section[]>
  /** Presses that ask something: the question is answered as if it had been written. Undefined leaves it to `pressed`. */
  asks?: Record<string, (event: Pressed, visitor: Visitor) => Promise<string | undefined>>
  pressed?: Record<string, (event: Pressed, visitor: Visitor) => Reply>
  submitted?: Record<string, (event: Submitted, visitor: Visitor) => Reply>
  /** What it keeps about a member, in words, for "my data"; and how it is erased. */
  data?: {
    told(member: Member, language: Language): Promise<string[]>
    exported(member: Member): Promise<unknown>
    forget(member: Member): Promise<void>
    /** The same of whoever has no invitation, where something is kept of them. `asker` is opaque. */
    guests?: {
      told(asker: string, language: Language): Promise<string[]>
      exported(asker: string): Promise<unknown>
      forget(asker: string): Promise<void>
    }
  }
}
