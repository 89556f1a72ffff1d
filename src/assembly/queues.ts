import { setTimeout } from 'node:timers/promises'
import { forgiving } from '../assistant/handle.ts'
import type { Channel, Listener } from '../domain/channel.ts'
import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import { breather } from '../jobs/breather.ts'
import { deliverOnce } from '../jobs/deliver.ts'
import type { InboxStore } from '../jobs/inbox.ts'
import { loop } from '../jobs/loop.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import { type Handler, workOnce } from '../jobs/work.ts'
import type { Messenger } from './messengers.ts'

/** A repeated delivery is recognised for this long after it was handled: platforms repeat within minutes. */
const rememberMs = 7 * 24 * 3_600_000
const tidyEveryMs = 60_000
/** How often the queues are looked at when nothing wakes them: a retry is due, or another process put it there. */
const pollMs = 1_000
/** How many answers may be under way: most of their time is a model's or a platform's. */
const hands = 16
/** Less than the 10 s in which a process that was told to end has ended. */
const patienceMs = 8_000

interface Parts {
  inbox: InboxStore
  outbox: OutboxStore
  messengers: Messenger[]
  /** The page, which can be written to but needs no inbox: it is answered while it waits. */
  page: Channel
  handle: Listener
  clock: Clock
  log: Log
}

export interface Queues {
  /** Something was put in the inbox. */
  wake(): void
  /** Something was put in the outbox. */
  send(): void
  /** Ends when what is in hand is done, or after 8 s; what is left is taken up at the next start. */
  stop(): Promise<void>
}

/** Works through what came in and sends what goes out, until stopped. */
export function runQueues({ inbox, outbox, messengers, page, handle, clock, log }: Parts): Queues {
  const named = (name: string) => messengers.find(({ channel }) => channel.name === name)
  const breathe = breather()
  const answer: Handler = async (arrival, last) => {
    const messenger = named(arrival.source)
    if (!messenger) throw new Error(`${arrival.source} is not connected`)
    return messenger.handle(arrival, last ? forgiving(handle, log) : handle)
  }
  const options = { hands, pollMs, log }
  const channels = [page, ...messengers.map(({ channel }) => channel)]
  const sending = loop(async (onFound) => {
    await breathe()
    return deliverOnce({ outbox, channels, onFound, clock, log })
  }, options)
  const working = loop(async (onFound) => {
    await breathe()
    return workOnce({ inbox, handle: answer, onFound, onOutgoing: sending.wake, clock, log })
  }, options)
  const tidying = setInterval(() => tidy(inbox, clock, log), tidyEveryMs)
  return {
    wake: working.wake,
    send: sending.wake,
    stop: async () => {
      clearInterval(tidying)
      const done = working.stop().then(sending.stop)
      await Promise.race([done, setTimeout(patienceMs, undefined, { ref: false })])
    },
  }
}

function tidy(inbox: InboxStore, clock: Clock, log: Log): void {
  inbox
    .forget(clock.now() - rememberMs)
    .catch((fault) => log.error('tidying the inbox failed', { reason: faultName(fault) }))
}
