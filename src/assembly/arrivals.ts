import { maskIdentityNumbers } from '../domain/mask.ts'
import type { InboxStore } from '../jobs/inbox.ts'

/**
 * An inbox in which no national identity number is ever written down, and that says when something has come, so
 * that it is answered at once.
 */
export function arrivals(inbox: InboxStore, onArrival: () => void): InboxStore {
  return {
    ...inbox,
    accept: async (arrival, at) => {
      const kept = await inbox.accept({ ...arrival, body: maskIdentityNumbers(arrival.body) }, at)
      onArrival()
      return kept
    },
  }
}
