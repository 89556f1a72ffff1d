import { setTimeout as pause } from 'node:timers/promises'

interface Options {
  signal: AbortSignal
  /** How far the work has come: when that has grown, the pauses begin anew. */
  progress(): number
  /** Told of each fault; what it returns is waited for at least, in milliseconds. */
  onFault(fault: unknown): number
  /** Waits so many milliseconds, or until the signal. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

const firstPauseMs = 1_000
const longestPauseMs = 3_600_000

/**
 * Tries until the work is done or the signal ends it, with pauses that double as long as nothing comes of it.
 * Never rejects, and keeps no process alive while it waits.
 */
export async function persevere(
  work: () => Promise<void>,
  { signal, progress, onFault, wait = quietly }: Options,
): Promise<void> {
  let pauseMs = firstPauseMs
  while (!signal.aborted) {
    const before = progress()
    try {
      return await work()
    } catch (fault) {
      if (signal.aborted) return
      const askedForMs = Math.min(onFault(fault), longestPauseMs)
      if (progress() > before) pauseMs = firstPauseMs
      await wait(Math.max(pauseMs, askedForMs), signal)
      pauseMs = Math.min(2 * pauseMs, longestPauseMs)
    }
  }
}

async function quietly(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined)
}
