import { SendFailed } from '../../domain/channel.ts'
import type { Clock } from '../../domain/time.ts'
import { failureOf } from './failure.ts'

/** So many messages of one workspace may be on their way at once: a slow one leaves hands for the others. */
const atOnce = 4
/** When one that had to stand back is tried again, in milliseconds. */
const standBackMs = 500

export interface Pace {
  /**
   * Runs what is sent to a workspace, unless Slack has asked for a pause there, or too much is on its way. Throws
   * `SendFailed` as `send` does; what had to wait for its turn ends as `retry`.
   */
  send<T>(workspace: string, send: () => Promise<T>): Promise<T>
  /** The workspaces that nothing should be sent to just now. */
  held(): string[]
}

/** One limited or hanging workspace never holds up another. */
export function createPace({ now }: Clock): Pace {
  const pausedUntil = new Map<string, number>()
  const underWay = new Map<string, number>()
  const count = (workspace: string, more: 1 | -1) => {
    const many = (underWay.get(workspace) ?? 0) + more
    if (many === 0) underWay.delete(workspace)
    else underWay.set(workspace, many)
  }
  const paused = () => {
    for (const [workspace, until] of pausedUntil) if (until <= now()) pausedUntil.delete(workspace)
    return pausedUntil
  }
  return {
    held: () => {
      const full = [...underWay].filter(([, many]) => many >= atOnce).map(([workspace]) => workspace)
      return [...paused().keys(), ...full]
    },
    send: async (workspace, send) => {
      const until = paused().get(workspace)
      if (until !== undefined) throw new SendFailed('retry', 'ratelimited', Math.ceil(until - now()))
      if ((underWay.get(workspace) ?? 0) >= atOnce)
        throw new SendFailed('retry', 'workspace_busy', standBackMs)
      count(workspace, 1)
      try {
        return await send()
      } catch (fault) {
        const failed = failureOf(fault)
        if (failed.reason === 'ratelimited')
          pausedUntil.set(workspace, now() + (failed.retryAfterMs ?? 1_000))
        throw failed
      } finally {
        count(workspace, -1)
      }
    },
  }
}
