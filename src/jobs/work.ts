import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import { withEffects } from './effects.ts'
import type { InboxStore, Outgoing, Waiting } from './inbox.ts'
import { untilKept } from './kept.ts'

/** Longer than any answer takes: a model has 8 s. After it, a dead worker's row is taken up again. */
const leaseMs = 45_000
/** What to wait before the second, third and fourth attempt. */
const backoffMs = [1_000, 5_000, 30_000]
/** What was made but could not be kept is no fault of the arrival: it is made again soon, and long not given up. */
const keptAgainMs = 2_000
const mostAttempts = 100

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
  const giveUp = () => inbox.finish(arrival.id, [], { at: clock.now() })
  const putBack = (ms: number) => inbox.postpone(arrival.id, clock.now() + ms)
  let made: Awaited<ReturnType<typeof withEffects<Outgoing[]>>>
  try {
    made = await withEffects(() => handle(arrival, waitMs === undefined))
  } catch (fault) {
    log.error('handling failed', { ...about, reason: faultName(fault) })
    await untilKept(() => (waitMs === undefined ? giveUp() : putBack(waitMs)), leaseMs)
    return true
  }
  const { given: outgoing, effects } = made
  try {
    await inbox.finish(arrival.id, outgoing, { at: clock.now(), effects })
  } catch (fault) {
    log.error('what was made could not be kept', { ...about, reason: faultName(fault) })
    await untilKept(() => (arrival.attempts < mostAttempts ? putBack(keptAgainMs) : giveUp()), leaseMs)
    return true
  }
  log.info('handled', { ...about, outgoing: outgoing.length, ms: clock.now() - now })
  if (outgoing.length > 0) onOutgoing()
  return true
}
