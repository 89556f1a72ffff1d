import type { Card } from '../../domain/card.ts'
import type { Incoming, Listener } from '../../domain/channel.ts'
import { faultName } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import type { Log } from '../../domain/log.ts'
import type { Instant } from '../../domain/time.ts'
import type { Place } from '../../people/store.ts'
import { lastCard } from '../last-card.ts'
import type { Answering } from './answering.ts'
import type { Asked } from './asked.ts'
import type { Fault } from './words.ts'

/** What the page has to show: a card, or why there is none. */
export type Reply = { card: Card; fault?: never } | { card?: never; fault: Fault }

/** Who is at the page, where in which conversation, and when. */
export interface Visit extends Pick<Answering, 'thread' | 'proof'> {
  place: Place
  language: Language
  at: Instant
}

/** What the assistant says to somebody who opens the page. */
export function greet(visit: Visit, listen: Listener, log: Log): Promise<Reply> {
  return hear({ kind: 'arrived', ...eventOf(visit) }, listen, log)
}

/** What the person did, as the assistant hears it, or why there is nothing to hear. */
export function heardFrom(asked: Asked | undefined, visit: Visit): Incoming | Fault {
  if (asked === undefined) return 'unreadable'
  const event = eventOf(visit)
  if ('values' in asked && asked.values !== undefined) {
    const { action, ref, values } = asked
    return { kind: 'submitted', action, ref, values, ...event }
  }
  if ('action' in asked) return { kind: 'pressed', action: asked.action, ref: asked.ref, ...event }
  return asked.text.trim() === '' ? 'empty' : { kind: 'said', text: asked.text, ...event }
}

/** Never throws: whatever goes wrong behind the page is said on it. */
export async function replyTo(heard: Incoming | Fault, listen: Listener, log: Log): Promise<Reply> {
  return typeof heard === 'string' ? { fault: heard } : hear(heard, listen, log)
}

async function hear(incoming: Incoming, listen: Listener, log: Log): Promise<Reply> {
  try {
    const card = await lastCard(listen(incoming))
    return card === undefined ? { fault: 'nothing' } : { card }
  } catch (thrown) {
    log.error('an answer on the page failed', { kind: incoming.kind, fault: faultName(thrown) })
    return { fault: 'broken' }
  }
}

function eventOf({ place, language, thread, at }: Visit) {
  return {
    from: { ...place, handle: thread },
    place: 'private',
    locale: language,
    thread,
    at,
  } as const
}
