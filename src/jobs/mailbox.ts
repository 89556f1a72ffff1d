import type { Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'

/** A card that waits on the page until it is dealt with. */
export interface Letter {
  /** Names it on the page; cannot be guessed from its key. */
  id: string
  card: Card
  at: Instant
}

/** What has been sent to people who have no messenger: shown when they open the page. */
export interface Mailbox {
  /** Keeps a card for a person of the page; the same key is kept once, also after it was dealt with. */
  put(person: string, letter: { key: string; card: Card; at: Instant }): Promise<void>
  /** What waits for any of these, the newest first; 20 at most. */
  of(persons: string[]): Promise<Letter[]>
  /** Dealt with, by one of these persons: its card is wiped. */
  remove(id: string, persons: string[]): Promise<void>
  /** Drops what came before `before`. */
  sweep(before: Instant): Promise<number>
  forget(persons: string[]): Promise<void>
}

/** After this nobody is reminded any more. */
export const letterKeptForMs = 60 * 24 * 3_600_000
