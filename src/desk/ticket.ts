import type { Address } from '../domain/channel.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'

export type TicketState = 'open' | 'taken' | 'answered' | 'closed'

/** A question that a leader has put to the council's advisers. */
export interface Ticket {
  id: string
  /** Masked as every kept question is. */
  question: string
  language: Language
  region?: string
  areas: string[]
  state: TicketState
  /** Whom the answer goes to: never shown to an adviser. */
  from: Address
  asker: string
  /** What the leader chose to say of where the question comes from; missing when unnamed. */
  signed?: string
  /** The member id of the adviser who has taken it. */
  adviser?: string
  answer?: string
  opened: Instant
  answered?: Instant
}

export interface TicketStore {
  open(ticket: Ticket): Promise<void>
  one(id: string): Promise<Ticket | undefined>
  /** Those not yet closed, the oldest first. */
  waiting(): Promise<Ticket[]>
  of(asker: string): Promise<Ticket[]>
  /** True for the first adviser who takes it; false when another one has. */
  take(id: string, adviser: string): Promise<boolean>
  /** False when it was answered already. */
  answer(id: string, answered: { adviser: string; answer: string; at: Instant }): Promise<boolean>
  close(id: string): Promise<void>
  /** Half of the answers took at most this long; undefined before there are five. */
  medianAnswerMs(): Promise<number | undefined>
  forget(asker: string): Promise<void>
  /** Removes what was answered or closed and opened before `before`. */
  sweep(before: Instant): Promise<number>
}

interface Desk {
  region?: string
}

/** The advisers of the region, or all of them where the region has none or is not known. */
export function advisersFor<Adviser extends Desk>(
  region: string | undefined,
  advisers: Adviser[],
): Adviser[] {
  const near = advisers.filter((adviser) => region !== undefined && adviser.region === region)
  return near.length > 0 ? near : advisers
}

/** The middle one of the times in `ms`; undefined below five, which would tell of single cases. */
export function medianOf(ms: number[]): number | undefined {
  if (ms.length < 5) return undefined
  return ms.toSorted((one, other) => one - other)[Math.floor(ms.length / 2)]
}
