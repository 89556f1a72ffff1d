import { setTimeout } from 'node:timers/promises'

/** How soon a store that takes nothing is tried again. */
const pauseMs = 1_000

/**
 * Tries a write again and again while the store takes nothing, such as a full disk, for as long as a lease lasts: then
 * another takes the row up, and this rejects. What holds it up keeps no process alive.
 */
export async function untilKept(write: () => Promise<void>, leaseMs: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (fault) {
      if (tries * pauseMs >= leaseMs) throw fault
      await setTimeout(pauseMs, undefined, { ref: false })
    }
  }
}
