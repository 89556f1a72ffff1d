import { type Context, Hono } from 'hono'
import { reasonOf } from '../../domain/errors.ts'
import type { Clock } from '../../domain/time.ts'
import { sort } from './delivery.ts'
import { type Intake, take } from './intake.ts'
import { isSigned } from './signature.ts'

export interface Edge extends Intake {
  signingSecret: string
  /** The clock that Slack shares: signatures are judged by it, also where the house's clock is set. */
  wallClock: Clock
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
  const at = edge.wallClock.now()
  if (!isSigned(bytes, { timestamp, signature }, { secret: edge.signingSecret, now: at })) {
    edge.log.warn('a Slack request was refused', { reason: 'signature', bytes: bytes.length })
    return c.text('The signature or its time stamp does not hold.', 401)
  }
  const text = new TextDecoder().decode(bytes)
  const contentType = c.req.header('content-type') ?? ''
  return acknowledge(c, edge, () => take(sort({ text, contentType, signature, at }), edge))
}

/** What cannot be kept is not acknowledged: Slack delivers it again. */
async function acknowledge(
  c: Context,
  { log }: Edge,
  taking: () => ReturnType<typeof take>,
): Promise<Response> {
  try {
    const taken = await taking()
    if (taken === 'taken') return c.body(null, 200)
    if (taken !== 'malformed') return c.json(taken)
    log.warn('a Slack request was refused', { reason: 'malformed' })
    return c.text('The body is not what Slack delivers.', 400)
  } catch (fault) {
    log.error('a Slack request could not be kept', { reason: reasonOf(fault) })
    return c.text('Nothing can be kept here right now. Deliver it again.', 503)
  }
}
