import type { Card } from '../../domain/card.ts'

/**
 * Brings what a press is answered with to the request that it came in, while that is still open. What nobody waits
 * for any more goes its way through the outbox, as everything does.
 */
export interface Replies {
  /** The reply to an event; undefined when there is none within `patienceMs`, or none at all. */
  to(event: string, patienceMs: number): Promise<Card | undefined>
  give(event: string, card: Card | undefined): void
}

export function createReplies(): Replies {
  const waiting = new Map<string, (card: Card | undefined) => void>()
  return {
    to: (event, patienceMs) =>
      new Promise((resolve) => {
        // The same press, delivered again while the first is still open.
        if (waiting.has(event)) return resolve(undefined)
        const end = (card: Card | undefined) => {
          clearTimeout(timer)
          waiting.delete(event)
          resolve(card)
        }
        const timer = setTimeout(() => end(undefined), patienceMs)
        waiting.set(event, end)
      }),
    give: (event, card) => waiting.get(event)?.(card),
  }
}
