import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { cardShape, complaintsAboutCard } from './adaptive-card.ts'

const account = z.strictObject({ id: z.string().min(1), name: z.string().optional() })

const activityShape = z.looseObject({
  type: z.enum(['message', 'typing']),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: z.string().min(1) }),
  serviceUrl: z.url(),
  channelId: z.literal('msteams'),
})

const citation = z.strictObject({
  '@type': z.literal('Claim'),
  position: z.number().int().positive(),
  appearance: z.strictObject({
    '@type': z.literal('DigitalDocument'),
    name: z.string().min(1).max(80),
    abstract: z.string().min(1).max(480),
    keywords: z.array(z.string().min(1).max(28)).max(3),
    url: z.url({ protocol: /^https?$/ }).optional(),
  }),
})

/** Of one kind there is one, or Teams takes none. */
const entityShape = z.union([
  z.strictObject({
    type: z.literal('https://schema.org/Message'),
    '@type': z.literal('Message'),
    '@context': z.literal('https://schema.org'),
    '@id': z.literal(''),
    additionalType: z.tuple([z.literal('AIGeneratedContent')]).optional(),
    citation: z.array(citation).min(1).max(20).optional(),
  }),
  z.strictObject({
    type: z.literal('streaminfo'),
    streamType: z.enum(['streaming', 'final']),
    streamId: z.string().optional(),
    streamSequence: z.number().int().positive().optional(),
  }),
])

const suggestions = z.strictObject({
  to: z.array(z.string()),
  actions: z
    .array(
      z.strictObject({
        type: z.literal('imBack'),
        title: z.string().min(1).max(40),
        value: z.string().min(1).max(500),
      }),
    )
    .min(1)
    .max(6),
})

const messageShape = activityShape.extend({
  summary: z.string().min(1),
  text: z.string().min(1).optional(),
  textFormat: z.literal('markdown').optional(),
  entities: z.array(entityShape).max(2).optional(),
  channelData: z
    .looseObject({ feedbackLoop: z.strictObject({ type: z.literal('custom') }).optional() })
    .optional(),
  suggestedActions: suggestions.optional(),
  attachments: z.tuple([
    z.strictObject({
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      content: cardShape,
    }),
  ]),
})

type Message = z.infer<typeof messageShape>

/** What the connector does with a request instead of what it should. */
export type Fault =
  /** Shows the message, and drops the connection before it replies. */
  | 'reply lost'
  /** Shows the message, and breaks off in the middle of its reply. */
  | 'reply cut'
  /** Drops the connection and shows nothing. */
  | 'dropped'
  /** Shows nothing and never replies. */
  | 'hangs'
  | { status: number; headers?: Record<string, string>; body?: unknown }

export interface Connector {
  /** The service address of its conversations. */
  serviceUrl: string
  /** The messages that people see, in order. */
  messages: Message[]
  /** The id of each of them. */
  ids: string[]
  /** What people saw of answers that were being written, in order. */
  written: string[]
  /** How many times the bot showed that it was working. */
  typing: number
  /** Every request, as `POST /v3/...`. */
  requests: string[]
  /** Every entity that arrived with a message. */
  entities: unknown[]
  /** All that Teams would refuse. A test ends by expecting none. */
  complaints: string[]
  /** What goes wrong with the next messages, one each. */
  fail(...faults: Fault[]): void
  close(): Promise<void>
}

const bot = { id: '28:taktstokk' }

/** Teams' connector service on loopback. It checks what the bot sends as Teams does, and keeps it. */
export async function startConnector(): Promise<Connector> {
  const faults: Fault[] = []
  const server = createServer()
  const connector: Connector = {
    serviceUrl: `${await listen(server)}/emea/`,
    messages: [],
    ids: [],
    written: [],
    typing: 0,
    requests: [],
    entities: [],
    complaints: [],
    fail: (...next) => faults.push(...next),
    close: () => close(server),
  }
  server.on('request', async (request, response) => {
    connector.requests.push(`${request.method} ${request.url}`)
    const posted = await bodyOf(request)
    const isMessage = z.object({ type: z.literal('message') }).safeParse(posted).success
    const fault = isMessage ? faults.shift() : undefined
    if (fault === 'hangs') return
    if (fault === 'dropped') return response.destroy()
    if (typeof fault === 'object') {
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
      return response.end(fault.body === undefined ? '' : JSON.stringify(fault.body))
    }
    const at = { method: request.method ?? '', path: request.url ?? '' }
    const { complaints, status } = receive(posted, at, connector)
    connector.complaints.push(...complaints)
    if (fault === 'reply lost') return response.destroy()
    response.writeHead(complaints.length > 0 ? 400 : status, { 'content-type': 'application/json' })
    if (fault === 'reply cut') {
      response.write('{"id":')
      return setImmediate(() => response.destroy())
    }
    response.end(JSON.stringify({ id: `sent-${connector.requests.length}` }))
  })
  return connector
}

interface At {
  method: string
  path: string
}

interface Received {
  complaints: string[]
  status: number
}

const good = { complaints: [], status: 201 }

function receive(posted: unknown, { method, path }: At, connector: Connector): Received {
  if (method === 'DELETE') return takenAway(path, connector)
  const activity = activityShape.safeParse(posted)
  if (!activity.success) return bad(z.prettifyError(activity.error))
  if (Buffer.byteLength(JSON.stringify(posted)) > 100_000) return bad('the message is larger than 100 kB')
  const wanted = `/emea/v3/conversations/${encodeURIComponent(activity.data.conversation.id)}/activities`
  const { from } = activity.data
  if (from.id !== bot.id) return bad(`${from.id} is not the bot`)
  if (method === 'PUT') return replaced(posted, path.replace(`${wanted}/`, ''), connector)
  if (path !== wanted) return bad(`${path} is not ${wanted}`)
  if (activity.data.type === 'typing') return typed(posted, connector)
  return show(posted, connector)
}

function bad(...complaints: string[]): Received {
  return { complaints, status: 400 }
}

const partShape = z.object({
  text: z.string(),
  conversation: z.object({ conversationType: z.literal('personal').optional() }),
  entities: z.tuple([
    z.object({ type: z.literal('streaminfo'), streamId: z.string().optional(), streamSequence: z.number() }),
  ]),
})

/** A sign that work goes on, or the next text of an answer that is being written, which begins with the one before. */
function typed(posted: unknown, connector: Connector): Received {
  if (!z.object({ entities: z.array(z.unknown()).min(1) }).safeParse(posted).success) {
    connector.typing += 1
    return good
  }
  const part = partShape.safeParse(posted)
  if (!part.success) return bad(z.prettifyError(part.error))
  const { text, entities } = part.data
  const before = connector.written.at(-1) ?? ''
  if (entities[0].streamId !== undefined && !text.startsWith(before)) return bad('a stream began anew')
  if (entities[0].streamSequence === 1 && entities[0].streamId !== undefined)
    return bad('a stream began twice')
  connector.written.push(text)
  return good
}

function show(posted: unknown, connector: Connector): Received {
  const message = messageShape.safeParse(posted)
  if (!message.success) return bad(z.prettifyError(message.error))
  const { suggestedActions, conversation } = message.data
  if (suggestedActions && (conversation.conversationType ?? 'personal') !== 'personal')
    return bad('something is suggested where others read along')
  const ends = (message.data.entities ?? []).some(({ type }) => type === 'streaminfo')
  // What Teams does when an answer is not what it began as: it refuses, and has nothing to complain of.
  if (ends && !message.data.text?.startsWith(connector.written.at(-1) ?? ''))
    return { complaints: [], status: 403 }
  connector.messages.push(message.data)
  connector.ids.push(`sent-${connector.requests.length}`)
  connector.entities.push(...(message.data.entities ?? []))
  return { complaints: complaintsAboutCard(message.data.attachments[0].content), status: 201 }
}

/** Puts a message in the place of one that stands there; where there is none, Teams refuses. */
function replaced(posted: unknown, id: string, connector: Connector): Received {
  const at = connector.ids.indexOf(id)
  if (at < 0) return { complaints: [], status: 404 }
  const message = messageShape.safeParse(posted)
  if (!message.success) return bad(z.prettifyError(message.error))
  connector.messages[at] = message.data
  return { complaints: complaintsAboutCard(message.data.attachments[0].content), status: 200 }
}

function takenAway(path: string, connector: Connector): Received {
  connector.written = connector.written.slice(0, -1)
  return path.includes('/activities/') ? { complaints: [], status: 200 } : bad(`${path} is no message`)
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const body = await text(request)
  return body === '' ? undefined : JSON.parse(body)
}

/** Listens on loopback until the test is over, and says where. */
export async function listening(server: Server): Promise<string> {
  onTestFinished(() => close(server))
  return listen(server)
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
