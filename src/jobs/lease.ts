import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Instant } from '../domain/time.ts'

/** Keeps which of several processes has something in hand that one alone may do. */
export interface LeaseStore {
  /** Takes it, or has it for longer, until `until`. False while another holder has it. */
  take(name: string, holder: string, time: { at: Instant; until: Instant }): Promise<boolean>
  end(name: string, holder: string): Promise<void>
}

/** After this another process takes over from one that has died. */
export const leaseMs = 20_000

/**
 * Runs `work` while no other process runs what has this name; undefined, and nothing is done, while one does. The
 * lease is measured by the machine's clock, which `TAKTSTOKK_NOW` does not move.
 */
export async function alone<T>(
  name: string,
  work: () => Promise<T>,
  leases: LeaseStore,
): Promise<{ done: T } | undefined> {
  const holder = randomUUID()
  const take = () => leases.take(name, holder, { at: Date.now(), until: Date.now() + leaseMs })
  if (!(await take())) return undefined
  // A beat that fails is made up for by the next; where none comes through the lease ends, as it should.
  const beat = setInterval(() => take().catch(() => undefined), leaseMs / 4)
  try {
    return { done: await work() }
  } finally {
    clearInterval(beat)
    await leases.end(name, holder).catch(() => undefined)
  }
}

const lookAgainMs = 250

/** Runs `work` as `alone` does, and waits for as long as another process does. */
export async function inTurn<T>(name: string, work: () => Promise<T>, leases: LeaseStore): Promise<T> {
  for (;;) {
    const had = await alone(name, work, leases)
    if (had) return had.done
    await setTimeout(lookAgainMs)
  }
}
