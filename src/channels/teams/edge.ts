import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { reasonOf } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { Arrival, InboxStore } from '../../jobs/inbox.ts'
import { type Activity, activityShape } from './activity.ts'
import type { Gate } from './authentic.ts'
import { eventId, incomingFrom } from './parse.ts'

export interface Edge {
  gate: Gate
  /** Whether an answer may be sent to this service address. */
  allowed: (address: string) => boolean
  inbox: Pick<InboxStore, 'accept'>
  clock: Clock
  log: Log
}

/** Takes what Teams posts, and acknowledges it as soon as it is kept: Teams waits 15 s, an answer may not. */
export function teamsRoutes({ gate, allowed, inbox, clock, log }: Edge): Hono {
  return new Hono().post('/api/messages', async (c) => {
    const body = await c.req.text()
    const posted = parsed(body)
    if (!(await gate(posted, c.req.raw.headers))) return c.text('The token is missing or not valid.', 401)
    const shaped = activityShape.safeParse(posted)
    if (!shaped.success) return c.text('This is not an activity.', 400)
    const activity = shaped.data
    if (!allowed(activity.serviceUrl)) {
      log.warn('a Teams service address was refused', { host: URL.parse(activity.serviceUrl)?.host ?? null })
      return c.text('The service address is not one of the platform.', 403)
    }
    const now = clock.now()
    const event = incomingFrom(activity, now)
    if (!event) return c.body(null, 200)
    try {
      const kept = await inbox.accept(arrivalOf(activity, eventId(activity, event.kind, digest(body))), now)
      log.info('received', { source: 'teams', kind: event.kind, seen: kept === 'seen' })
      return c.body(null, 200)
    } catch (fault) {
      log.error('an arrival could not be kept', { source: 'teams', reason: reasonOf(fault) })
      return c.text('This cannot be kept right now.', 503)
    }
  })
}

function arrivalOf(activity: Activity, event: string): Arrival {
  return { source: 'teams', event, lane: activity.conversation.id, body: JSON.stringify(activity) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function digest(body: string): string {
  return createHash('sha256').update(body).digest('base64url')
}
