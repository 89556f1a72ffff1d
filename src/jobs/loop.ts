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
  /** How often one of them looks when nothing was found and nobody woke it, in milliseconds. */
  pollMs: number
  log: Log
}

const tellEveryMs = 10_000

/**
 * Repeats `step` until it says that there was nothing to do, then sleeps until woken. A step calls `found` as soon as
 * it has something in hand: then the next hand is woken, since there may be more. All of them at once, for one thing to
 * do, would cost more than doing it.
 */
export function loop(step: (found: () => void) => Promise<boolean>, { hands, pollMs, log }: Options): Loop {
  const sleepers = new Set<() => void>()
  let stopped = false
  let missed = false

  const sleep = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        sleepers.delete(wake)
        resolve()
      }
      sleepers.add(wake)
    })
  const wake = () => {
    const [sleeper] = sleepers
    missed = sleeper === undefined
    sleeper?.()
  }
  // One looks for all of them.
  const polling = setInterval(wake, pollMs)

  let toldAt = Number.NEGATIVE_INFINITY
  /** A store that is away makes every hand fail each time: that is said once in a while. */
  const tell = (fault: unknown) => {
    if (performance.now() - toldAt < tellEveryMs) return
    toldAt = performance.now()
    log.error('a step of the job loop failed', { reason: faultName(fault) })
  }

  const work = async () => {
    while (!stopped) {
      const busy = await step(wake).catch((fault) => {
        tell(fault)
        return false
      })
      // The store answers at once, so without a pause nothing else would be heard until the queue is empty.
      if (busy) await whatElseWaits()
      else if (!stopped && !missed) await sleep()
      missed = false
    }
  }

  const running = Array.from({ length: hands }, work)
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(polling)
      for (const sleeper of [...sleepers]) sleeper()
      await Promise.all(running)
    },
  }
}
