import { createHash } from 'node:crypto'
import type { Incoming } from '../../domain/channel.ts'
import type { Instant } from '../../domain/time.ts'
import type { Arrival } from '../../jobs/inbox.ts'
import type { Thread } from '../../jobs/workspaces.ts'
import { parse } from './parse.ts'
import {
  type AnyEvent,
  actionBody,
  anyEvent,
  anyInteraction,
  type Body,
  challenge,
  commandBody,
  eventBody,
  rateLimited,
  shortcutBody,
  shortcutId,
} from './payload.ts'
import { handleOf, isPrivate, placeOf } from './place.ts'

/** What a signed request turned out to be. */
export type Delivery =
  | Arrived
  /** Said in a thread of a channel: it concerns the assistant where the assistant was called into the thread. */
  | { kind: 'overheard'; arrival: Arrival; thread: Thread; person: string; asks: boolean }
  /** Slack asks whether this address is ours: the answer is the challenge itself. */
  | { kind: 'challenge'; challenge: string }
  /** Well-formed, and nothing that concerns the assistant. */
  | { kind: 'noise'; what: string }
  /** Not an object, or without the fields that it needs. */
  | { kind: 'malformed' }

interface Arrived {
  kind: 'arrival'
  arrival: Arrival
  /** The thread that the assistant was called into by it, and by whom. */
  called?: { thread: Thread; person: string }
}

const malformed: Delivery = { kind: 'malformed' }

export interface Signed {
  text: string
  contentType: string
  signature: string
  at: Instant
}

/** Sorts a request whose signature holds. Never throws, whatever the text is. */
export function sort({ text, contentType, signature, at }: Signed): Delivery {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return sortEvent(jsonOf(text))
  const form = new URLSearchParams(text)
  if (form.has('ssl_check')) return { kind: 'noise', what: 'ssl_check' }
  const payload = form.get('payload')
  const event = eventOf(text, signature)
  if (payload !== null) return sortInteraction(jsonOf(payload), event)
  return sortCommand(Object.fromEntries(form), { event, at })
}

export function sortEvent(json: unknown): Delivery {
  // By the type first: to find out in detail what a body is not takes longer than to read what it is.
  const type = typeOf(json)
  const asked = type === 'url_verification' ? challenge.safeParse(json) : undefined
  if (asked?.success) return { kind: 'challenge', challenge: asked.data.challenge }
  if (type === 'app_rate_limited' && rateLimited.safeParse(json).success)
    return { kind: 'noise', what: 'app_rate_limited' }
  const seen = anyEvent.safeParse(json)
  if (!seen.success) return malformed
  const concern = concernOf(seen.data)
  if (concern === 'nobody') return { kind: 'noise', what: seen.data.event.type }
  const parsed = eventBody.safeParse(json)
  if (!parsed.success) return malformed
  const delivery = arrivalOf(parsed.data, parsed.data.event_id)
  return concern === 'thread' ? overheard(delivery, parsed.data) : delivery
}

function typeOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined
}

export function sortInteraction(json: unknown, event: string): Delivery {
  const seen = anyInteraction.safeParse(json)
  if (!seen.success) return malformed
  const { type, callback_id: called } = seen.data
  const ours = type === 'block_actions' || (type === 'message_action' && called === shortcutId)
  if (!ours) return { kind: 'noise', what: type }
  const parsed = type === 'block_actions' ? actionBody.safeParse(json) : shortcutBody.safeParse(json)
  return parsed.success ? arrivalOf(parsed.data, event) : malformed
}

export function sortCommand(form: object, { event, at }: { event: string; at: Instant }): Delivery {
  const parsed = commandBody.safeParse({ ...form, type: 'slash_command', at })
  return parsed.success ? arrivalOf(parsed.data, event) : malformed
}

/** A file may come with a question; every other subtype is an edit, a deletion or the house's own news. */
const subtypesOfPeople = [undefined, 'file_share']

/** Whom an event concerns: the assistant, whoever is in a thread with it, or nobody here. */
function concernOf({ event, authorizations }: AnyEvent): 'us' | 'thread' | 'nobody' {
  const us = authorizations?.map(({ user_id }) => user_id) ?? []
  if (us.some((id) => id === event.user) || event.bot_id) return 'nobody'
  switch (event.type) {
    case 'message':
      if (!subtypesOfPeople.includes(event.subtype)) return 'nobody'
      if (inPrivate(event)) return 'us'
      // In a channel Slack delivers a mention both as a message and as a mention: the mention counts. Who is named
      // by somebody else is asked, not the assistant.
      return event.thread_ts === undefined || event.text?.includes('<@') ? 'nobody' : 'thread'
    case 'app_mention':
    case 'app_uninstalled':
      return 'us'
    case 'tokens_revoked':
      return (event.tokens?.bot.length ?? 0) > 0 ? 'us' : 'nobody'
    case 'app_home_opened':
      return event.tab === 'messages' || event.tab === 'home' ? 'us' : 'nobody'
    default:
      return 'nobody'
  }
}

function inPrivate({ channel, channel_type: type }: AnyEvent['event']): boolean {
  if (type !== undefined) return type === 'im'
  return typeof channel !== 'string' || isPrivate(channel)
}

function arrivalOf(body: Body, event: string): Arrived | { kind: 'noise'; what: string } {
  const heard = parse(body)
  if (heard === undefined) return { kind: 'noise', what: body.type }
  const arrival: Arrival = { source: 'slack', event, lane: laneOf(heard), body: JSON.stringify(body) }
  const called = body.type === 'event_callback' && body.event.type === 'app_mention'
  return called ? { kind: 'arrival', arrival, called: calledIn(heard) } : { kind: 'arrival', arrival }
}

function overheard(delivery: ReturnType<typeof arrivalOf>, body: Body): Delivery {
  const heard = parse(body)
  if (delivery.kind === 'noise' || heard?.kind !== 'said') return { kind: 'noise', what: 'message' }
  return { ...delivery, kind: 'overheard', ...calledIn(heard), asks: heard.text.includes('?') }
}

function calledIn({ from: { workspace, handle, person } }: Incoming): { thread: Thread; person: string } {
  return { thread: { channel: 'slack', workspace, thread: handle }, person }
}

/** A conversation with one person is handled in order; in a channel, each thread is. */
function laneOf({ from, place, passing }: Incoming): string {
  const { channel, thread } = placeOf(from.handle)
  const alone = passing ? from.person : channel
  return `slack:${from.workspace}:${place === 'private' ? alone : handleOf({ channel, thread })}`
}

/** Slack gives a press no id of its own: the same body and signature are the same press. */
function eventOf(text: string, signature: string): string {
  return createHash('sha256').update(signature).update(text).digest('hex')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
