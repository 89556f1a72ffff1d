import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Replies } from '../../channels/teams/replies.ts'
import type { Config } from '../../config.ts'
import { faultName, unreachable } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import { systemClock } from '../../domain/time.ts'
import { type Askable, replyTo } from '../aside/asking.ts'
import type { Said, Start, Told } from './messages.ts'

export interface Hands {
  /** Something was put in the inbox. */
  wake(): void
  /** Ends when what is in hand is done, or after 9 s; what is left is taken up at the next start. */
  stop(): Promise<void>
}

interface Parts {
  /** What is known, to be asked. */
  shelf: Askable
  /** Who waits for what answers a press. */
  replies: Replies
  log: Log
}

/** What is in hand may take so long to end, and is then let go. */
const graceMs = 9_000

/**
 * Starts the thread that works: it answers what came in, sends what goes out, and does what is due. What comes in
 * meanwhile is acknowledged here, however much there is to do. A thread that fails ends the process as a fault here does.
 */
export function openHands({ clock, ...settings }: Config, { shelf, replies, log }: Parts): Hands {
  const start: Start = { settings, now: clock === systemClock ? undefined : clock.now() }
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start })
  const tell = (told: Told) => thread.postMessage(told)
  let stopping = false
  thread.on('message', (said: Said) => {
    switch (said.kind) {
      case 'log':
        return log[said.level](said.what, said.fields)
      case 'answered':
        return replies.give(said.event, said.card)
      case 'asks':
        return void replyTo(said.request, shelf)
          .catch((fault: unknown) => ({ fault: faultName(fault) }))
          .then((reply) => tell({ kind: 'reply', id: said.id, reply }))
      default:
        return unreachable(said)
    }
  })
  thread.on('error', (fault) => {
    stopping = true
    throw fault
  })
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      resolve()
      if (!stopping) throw new Error('the thread that works has ended')
    })
  })
  return {
    wake: () => tell({ kind: 'arrived' }),
    stop: async () => {
      stopping = true
      tell({ kind: 'stop' })
      await Promise.race([ended, setTimeout(graceMs, undefined, { ref: false })])
      await thread.terminate()
    },
  }
}
