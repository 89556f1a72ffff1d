import { type Context, Hono } from 'hono'
import { reasonOf, unreachable } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { Arrival, InboxStore } from '../../jobs/inbox.ts'
import { sort } from './delivery.ts'
import { isSigned } from './signature.ts'

export interface Edge {
  signingSecret: string
  inbox: InboxStore
  /** The house's clock: when a row came in. */
  clock: Clock
  /** The clock that Slack shares: signatures are judged by it, also where the house's clock is set. */
  wallClock: Clock
  log: Log
}

/**
 * `POST /slack/events`: verifies, checks the shape, keeps, and acknowledges. Slack waits 3 s, so nothing here asks
 * anything of Slack or of the assistant: whoever works through the inbox does.
 */
export function slackRoutes(edge: Edge): Hono {
  return new Hono().post('/slack/events', (c) => receive(c, edge))
}

async function receive(c: Context, edge: Edge): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const timestamp = c.req.header('x-slack-request-timestamp') ?? ''
  const signature = c.req.header('x-slack-signature') ?? ''
  const key = { secret: edge.signingSecret, now: edge.wallClock.now() }
  if (!isSigned(bytes, { timestamp, signature }, key)) {
    edge.log.warn('a Slack request was refused', { reason: 'signature', bytes: bytes.length })
    return c.text('The signature or its time stamp does not hold.', 401)
  }
  const text = new TextDecoder().decode(bytes)
  const delivery = sort({ text, contentType: c.req.header('content-type') ?? '', signature })
  switch (delivery.kind) {
    case 'arrival':
      return keep(c, delivery.arrival, edge)
    case 'challenge':
      return c.json({ challenge: delivery.challenge })
    case 'noise':
      edge.log.debug('a Slack request did not concern us', { what: delivery.what })
      return c.body(null, 200)
    case 'malformed':
      edge.log.warn('a Slack request was refused', { reason: 'malformed', bytes: bytes.length })
      return c.text('The body is not what Slack delivers.', 400)
    default:
      return unreachable(delivery)
  }
}

/** What cannot be kept is not acknowledged: Slack delivers it again. */
async function keep(c: Context, arrival: Arrival, { inbox, clock, log }: Edge): Promise<Response> {
  try {
    const kept = await inbox.accept(arrival, clock.now())
    log.debug('a Slack request came in', { event: arrival.event, kept })
    return c.body(null, 200)
  } catch (fault) {
    log.error('a Slack request could not be kept', { event: arrival.event, reason: reasonOf(fault) })
    return c.text('Nothing can be kept here right now. Deliver it again.', 503)
  }
}
