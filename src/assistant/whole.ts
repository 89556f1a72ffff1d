import type { Card } from '../domain/card.ts'
import type { Visitor } from './feature.ts'

type Handler<Event> = (event: Event, visitor: Visitor) => Promise<Card | undefined>

/** Runs work as one transaction: all of it is kept when this returns, or nothing of it. */
export type Transaction = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Handlers whose effects and messages are kept together or not at all: after a stop in between, everything is done
 * again from the start. For handlers that only read and write the store; whoever else writes waits meanwhile.
 */
export function whole<Event>(
  transaction: Transaction,
  handlers: Record<string, Handler<Event>>,
): Record<string, Handler<Event>> {
  return Object.fromEntries(
    Object.entries(handlers).map(([action, handle]) => [
      action,
      (event: Event, visitor: Visitor) => transaction(() => handle(event, visitor)),
    ]),
  )
}
