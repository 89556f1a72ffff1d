import { createHmac, randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Incoming } from '../../domain/channel.ts'
import { reasonOf } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { Arrival, InboxStore } from '../../jobs/inbox.ts'
import type { SentMessages } from '../../jobs/sent.ts'
import { type Activity, activityShape } from './activity.ts'
import type { Gate } from './authentic.ts'
import { askedFor, asPress, shownInPlace, told } from './invoke.ts'
import { eventId, incomingFrom, placeOf } from './parse.ts'
import { tenantOf } from './reference.ts'
import type { Replies } from './replies.ts'
import { lastJudged } from './send.ts'

export interface Edge {
  gate: Gate
  /** Whether an answer may be sent to this service address. */
  allowed: (address: string) => boolean
  /** The one tenant that the bot is for; undefined where it is for all. */
  tenant: string | undefined
  inbox: Pick<InboxStore, 'accept'>
  sent: Pick<SentMessages, 'about'>
  replies: Pick<Replies, 'to'>
  /** A local client need not say which message a thumb is for. */
  local: boolean
  clock: Clock
  log: Log
}

/** Teams waits for the answer to a press; what takes longer than this comes as a message. */
const replyWithinMs = 4_500

/** Takes what Teams posts, and acknowledges it as soon as it is kept: Teams waits 15 s, an answer may not. */
export function teamsRoutes(edge: Edge): Hono {
  const { gate, allowed, log } = edge
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
    if (edge.tenant !== undefined && tenantOf(activity) !== edge.tenant) {
      log.warn('an activity of another tenant was refused')
      return c.text('This bot is for another tenant.', 403)
    }
    const answer = activity.type === 'invoke' ? answerInvoke : acknowledge
    return answer(c, { activity, digest: digest(body) }, edge).catch((fault) => {
      log.error('an arrival could not be kept', { source: 'teams', reason: reasonOf(fault) })
      return c.text('This cannot be kept right now.', 503)
    })
  })
}

interface Posted {
  activity: Activity
  digest: string
}

async function acknowledge(c: Context, { activity, digest }: Posted, edge: Edge): Promise<Response> {
  const now = edge.clock.now()
  const event = incomingFrom(activity, now)
  if (event) await keep({ activity, id: eventId(activity, event.kind, digest), kind: event.kind }, edge)
  return c.body(null, 200)
}

/**
 * A press that Teams waits for. It is kept first, like everything; then the card that comes of it is the reply,
 * where it takes the place of the pressed one and is there in time. The outbox brings it in any case, so that a
 * reply that is lost on its way is no loss.
 */
async function answerInvoke(c: Context, { activity, digest }: Posted, edge: Edge): Promise<Response> {
  const asked = askedFor(activity)
  if (asked === undefined) return c.body(null, 501)
  const meant = asked === 'card' ? activity : await thumbOn(activity, edge)
  if (meant === undefined) return c.json(told(asked, 'tooOld', activity))
  const event = incomingFrom(meant, edge.clock.now())
  if (event === undefined) {
    edge.log.warn('a press was not understood', { source: 'teams', asked })
    return c.json(told(asked, placeOf(activity) === 'shared' ? 'privateOnly' : 'notUnderstood', activity))
  }
  const id = eventId(activity, event.kind, digest)
  const reply = asked === 'card' ? edge.replies.to(id, replyWithinMs) : undefined
  const kept = await keep({ activity: meant, id, kind: event.kind }, edge)
  const card = kept === 'new' ? await reply : undefined
  return c.json(card?.inPlace ? shownInPlace(card) : told(asked, 'received', activity))
}

async function thumbOn(activity: Activity, { sent, local, clock }: Edge): Promise<Activity | undefined> {
  const { conversation, replyToId = local ? lastJudged : undefined } = activity
  const ref = replyToId ? await sent.about(`${conversation.id} ${replyToId}`, clock.now()) : undefined
  return ref === undefined ? undefined : asPress(activity, ref)
}

interface Kept {
  activity: Activity
  id: string
  kind: Incoming['kind']
}

async function keep({ activity, id, kind }: Kept, { inbox, clock, log }: Edge): Promise<'new' | 'seen'> {
  const kept = await inbox.accept(arrivalOf(activity, id), clock.now())
  log.info('received', { source: 'teams', kind, seen: kept === 'seen' })
  return kept
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

/** Of this process alone: whoever finds the digest of an answer must not be able to try which answer has it. */
const digestKey = randomBytes(32)

function digest(body: string): string {
  return createHmac('sha256', digestKey).update(body).digest('base64url')
}
