import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '../domain/time.ts'
import type { Place } from './store.ts'

/** Somebody who has logged in at a browser. */
export interface Session {
  place: Place
  /** After this the browser is known no more, whatever it sends. */
  ends: Instant
}

/** Keeps who is logged in. Of a token only the hash is kept: who reads the store can log in as nobody. */
export interface SessionStore {
  begin(hash: string, session: Session): Promise<void>
  /** Undefined when it has ended or never was. */
  at(hash: string, now: Instant): Promise<Session | undefined>
  end(hash: string): Promise<void>
  /** Everywhere: the place is no longer logged in at any browser. */
  endAll(place: Pick<Place, 'workspace' | 'person'>): Promise<void>
  /** Removes what ended before `before`, and gives how many that were. */
  sweep(before: Instant): Promise<number>
}

/** A working day; nobody stays logged in over night on a machine that others use. */
export const sessionLastsMs = 12 * 3_600_000

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(`token ${token}`).digest('base64url')
}
