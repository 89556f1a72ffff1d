import type { Instant } from '../domain/time.ts'
import type { Participant } from './before.ts'
import type { Pulse } from './pulse.ts'
import type { Release } from './release.ts'

/** A pulse that is or was held once. */
export interface Round {
  /** `pulse-03-economy.2027-03-10`. */
  id: string
  /** As it was when the round was opened: what is changed in the file later is for the next one. */
  pulse: Pulse
  audience: string
  opens: Instant
  closes: Instant
  state: 'open' | 'closed'
  /** Answers that were lost with the key of the round, when the store was restored without it. */
  lost: number
}

/** Somebody who is asked. */
export interface Asked {
  member: string
  reminded: boolean
}

/** A day in the job on which somebody was asked: 30, 90, 180. */
export interface DayAsked {
  member: string
  day: number
}

/** A text that somebody wrote, with nothing that says who. */
export interface Text {
  question: string
  text: string
}

/** What a closed round leaves behind. */
export interface Closed {
  release: Release
  texts: Text[]
}

/** A change to what is kept of one person's answer: the sealed body, and who has answered; null when withdrawn. */
export interface Change {
  body: Uint8Array
  receipt: Participant | null
}

/**
 * Keeps rounds, who is asked, who has answered, and what was answered. The last two share nothing but the round: an
 * answer lies sealed under a pseudonym, without time or order, and is gone when the round is closed.
 */
export interface PulseStore {
  /** Runs `work` as one transaction: all of it is kept when this returns, or nothing of it. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  /** False when there is a round with this id. */
  open(round: Omit<Round, 'state' | 'lost'>, members: string[]): Promise<boolean>
  round(id: string): Promise<Round | undefined>
  /** In the order in which they opened. */
  rounds(): Promise<Round[]>
  /** Asks more people in a round that is open. */
  ask(round: string, members: string[]): Promise<void>
  asked(round: string): Promise<Asked[]>
  /** On which of their days in the job members were asked in a pulse, whatever the round. */
  occasions(pulse: string): Promise<DayAsked[]>
  /** Asks somebody in an open round because of a day in the job. False when they were asked on it before. */
  askOn(round: Pick<Round, 'id' | 'pulse'>, on: DayAsked): Promise<boolean>
  reminded(round: string, members: string[]): Promise<void>
  /** Who has answered, in the order of their ids. */
  participants(round: string): Promise<Participant[]>
  answer(round: string, pseudonym: string): Promise<Uint8Array | undefined>
  /**
   * Changes one answer and its receipt at once. `change` is told what is kept, and gives undefined to leave it so.
   * False when the round is not open.
   */
  change(
    at: { round: string; member: string; pseudonym: string },
    change: (kept: Uint8Array | undefined) => Change | undefined,
  ): Promise<boolean>
  answers(round: string): Promise<Uint8Array[]>
  /** Removes every answer and receipt of an open round, and adds to what it has lost. */
  lose(round: string, answers: number): Promise<void>
  /** At once: freezes what may be shown, and removes the answers. False when it was closed before. */
  close(round: string, closed: Closed): Promise<boolean>
  closed(round: string): Promise<Closed | undefined>
  /** Rewrites the store, so that nothing that was removed is left in it or beside it. */
  scour(): Promise<void>
  /** Removes who was asked and has answered; what was released is of nobody. */
  forget(member: string): Promise<void>
}
