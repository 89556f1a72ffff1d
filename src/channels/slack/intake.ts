import { unreachable } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { Arrival, InboxStore } from '../../jobs/inbox.ts'
import type { Thread, ThreadStore } from '../../jobs/workspaces.ts'
import type { Delivery } from './delivery.ts'

export interface Intake {
  inbox: InboxStore
  threads: ThreadStore
  /** The house's clock: when a row came in. */
  clock: Clock
  log: Log
}

/** A thread is followed for a day after the assistant was last asked there. */
const followedForMs = 24 * 3_600_000

export type Taken = 'taken' | 'malformed' | { challenge: string }

/** Keeps what concerns the assistant; it is on disk when this returns. Throws when nothing can be kept. */
export async function take(delivery: Delivery, intake: Intake): Promise<Taken> {
  const { log } = intake
  switch (delivery.kind) {
    case 'arrival':
      await keep(delivery.arrival, intake)
      if (delivery.called) await follow(delivery.called, intake)
      return 'taken'
    case 'overheard':
      if (await isMeant(delivery, intake)) {
        await keep(delivery.arrival, intake)
        await follow(delivery, intake)
      }
      return 'taken'
    case 'challenge':
      return { challenge: delivery.challenge }
    case 'noise':
      log.debug('a Slack delivery did not concern us', { what: delivery.what })
      return 'taken'
    case 'malformed':
      return 'malformed'
    default:
      return unreachable(delivery)
  }
}

async function keep(arrival: Arrival, { inbox, clock, log }: Intake): Promise<void> {
  const kept = await inbox.accept(arrival, clock.now())
  log.debug('a Slack delivery came in', { event: arrival.event, kept })
}

async function follow(called: { thread: Thread; person: string }, { threads, clock }: Intake): Promise<void> {
  await threads.follow(called.thread, called.person, clock.now() + followedForMs)
}

interface Overheard {
  thread: Thread
  person: string
  asks: boolean
}

/** What others than whoever called say in the thread is meant for the assistant only if it is a question. */
async function isMeant({ thread, person, asks }: Overheard, { threads, clock }: Intake): Promise<boolean> {
  const caller = await threads.followedFor(thread, clock.now())
  return caller !== undefined && (caller === person || asks)
}
