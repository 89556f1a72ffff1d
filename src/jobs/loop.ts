import { setImmediate as whatElseWaits } from 'node:timers/promises'
import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'

export interface Loop {
  /** There may be something to do. */
  wake(): void
  /** Ends when what is in hand is done. */
  stop(): Promise<void>
}

interface Options {
  /** How many steps may run at once. */
  hands: number
  /** How long to sleep when nothing was found and nobody woke it, in milliseconds. */
  pollMs: number
  log: Log
}

/** Repeats `step` until it says that there was nothing to do, then sleeps until woken. */
export function loop(step: () => Promise<boolean>, { hands, pollMs, log }: Options): Loop {
  const sleepers = new Set<() => void>()
  let stopped = false

  const sleep = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        sleepers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, pollMs)
      sleepers.add(wake)
    })

  const work = async () => {
    while (!stopped) {
      const busy = await step().catch((fault) => {
        log.error('a step of the job loop failed', { reason: faultName(fault) })
        return false
      })
      // The store answers at once, so without a pause nothing else would be heard until the queue is empty.
      if (busy) await whatElseWaits()
      else if (!stopped) await sleep()
    }
  }

  const running = Array.from({ length: hands }, work)
  const wakeAll = () => {
    for (const wake of [...sleepers]) wake()
  }
  return {
    wake: wakeAll,
    stop: async () => {
      stopped = true
      wakeAll()
      await Promise.all(running)
    },
  }
}
