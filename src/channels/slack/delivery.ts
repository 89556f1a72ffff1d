import { createHash } from 'node:crypto'
import type { Incoming } from '../../domain/channel.ts'
import type { Arrival } from '../../jobs/inbox.ts'
import { parse } from './parse.ts'
import {
  type AnyEvent,
  actionBody,
  anyEvent,
  anyInteraction,
  type Body,
  challenge,
  command,
  eventBody,
  rateLimited,
} from './payload.ts'
import { handleOf, isPrivate, placeOf } from './place.ts'

/** What a signed request turned out to be. */
export type Delivery =
  | { kind: 'arrival'; arrival: Arrival }
  /** Slack asks whether this address is ours: the answer is the challenge itself. */
  | { kind: 'challenge'; challenge: string }
  /** Well-formed, and nothing that concerns the assistant. */
  | { kind: 'noise'; what: string }
  /** Not an object, or without the fields that it needs. */
  | { kind: 'malformed' }

const malformed: Delivery = { kind: 'malformed' }

export interface Signed {
  text: string
  contentType: string
  signature: string
}

/** Sorts a request whose signature holds. Never throws, whatever the text is. */
export function sort({ text, contentType, signature }: Signed): Delivery {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return sortEvent(jsonOf(text))
  const form = new URLSearchParams(text)
  if (form.has('ssl_check')) return { kind: 'noise', what: 'ssl_check' }
  const payload = form.get('payload')
  if (payload !== null) return sortInteraction(jsonOf(payload), eventOf(text, signature))
  return command.safeParse(Object.fromEntries(form)).success ? { kind: 'noise', what: 'command' } : malformed
}

function sortEvent(json: unknown): Delivery {
  const asked = challenge.safeParse(json)
  if (asked.success) return { kind: 'challenge', challenge: asked.data.challenge }
  if (rateLimited.safeParse(json).success) return { kind: 'noise', what: 'app_rate_limited' }
  const seen = anyEvent.safeParse(json)
  if (!seen.success) return malformed
  if (!concernsUs(seen.data)) return { kind: 'noise', what: seen.data.event.type }
  const parsed = eventBody.safeParse(json)
  return parsed.success ? arrivalOf(parsed.data, parsed.data.event_id) : malformed
}

function sortInteraction(json: unknown, event: string): Delivery {
  const seen = anyInteraction.safeParse(json)
  if (!seen.success) return malformed
  if (seen.data.type !== 'block_actions') return { kind: 'noise', what: seen.data.type }
  const parsed = actionBody.safeParse(json)
  return parsed.success ? arrivalOf(parsed.data, event) : malformed
}

/** A file may come with a question; every other subtype is an edit, a deletion or the house's own news. */
const subtypesOfPeople = [undefined, 'file_share']

function concernsUs({ event, authorizations }: AnyEvent): boolean {
  const own = authorizations?.some(({ user_id }) => user_id === event.user) ?? false
  if (own || event.bot_id) return false
  switch (event.type) {
    case 'message':
      // In a channel Slack delivers a mention both as a message and as a mention: the mention counts.
      return inPrivate(event) && subtypesOfPeople.includes(event.subtype)
    case 'app_mention':
      return true
    case 'app_home_opened':
      return event.tab === 'messages'
    default:
      return false
  }
}

function inPrivate({ channel, channel_type: type }: AnyEvent['event']): boolean {
  if (type !== undefined) return type === 'im'
  return typeof channel !== 'string' || isPrivate(channel)
}

function arrivalOf(body: Body, event: string): Delivery {
  const heard = parse(body)
  if (heard === undefined) return { kind: 'noise', what: body.type }
  return {
    kind: 'arrival',
    arrival: { source: 'slack', event, lane: laneOf(heard), body: JSON.stringify(body) },
  }
}

/** A conversation with one person is handled in order; in a channel, each thread is. */
function laneOf({ from, place }: Incoming): string {
  const { channel, thread } = placeOf(from.handle)
  const where = place === 'private' ? channel : handleOf({ channel, thread })
  return `slack:${from.workspace}:${where}`
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
