import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import { withEffects } from './effects.ts'
import type { InboxStore, Outgoing, Waiting } from './inbox.ts'

/** Longer than any answer takes: a model has 8 s. After it, a dead worker's row is taken up again. */
const leaseMs = 45_000
/** What to wait before the second, third and fourth attempt. */
const backoffMs = [1_000, 5_000, 30_000]

/** Turns what came in into what goes out. `last`: if this attempt fails, the row is given up. */
export type Handler = (arrival: Waiting, last: boolean) => Promise<Outgoing[]>

export interface Work {
  inbox: InboxStore
  handle: Handler
  /** Called when something was found, before it is worked on. */
  onFound?: () => void
  /** Called when something was put in the outbox. */
  onOutgoing: () => void
  clock: Clock
  log: Log
}

/** Takes one arrival from the inbox and sees it through. False when none was due. */
export async function workOnce({ inbox, handle, onFound, onOutgoing, clock, log }: Work): Promise<boolean> {
  const now = clock.now()
  const arrival = await inbox.claim(now, now + leaseMs)
  if (!arrival) return false
  onFound?.()
  const waitMs = backoffMs[arrival.attempts]
  const about = { source: arrival.source, row: arrival.id, attempt: arrival.attempts + 1 }
  try {
    const { given: outgoing, effects } = await withEffects(() => handle(arrival, waitMs === undefined))
    await inbox.finish(arrival.id, outgoing, { at: clock.now(), effects })
    log.info('handled', { ...about, outgoing: outgoing.length, ms: clock.now() - now })
    if (outgoing.length > 0) onOutgoing()
  } catch (fault) {
    log.error('handling failed', { ...about, reason: faultName(fault) })
    if (waitMs === undefined) await inbox.finish(arrival.id, [], { at: clock.now() })
    else await inbox.postpone(arrival.id, clock.now() + waitMs)
  }
  return true
}
