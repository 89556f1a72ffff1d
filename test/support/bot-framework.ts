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

const messageShape = activityShape.extend({
  summary: z.string().min(1),
  // Teams would show it above the card: the answer twice.
  text: z.undefined().optional(),
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
    const complaints = receive(posted, request.url ?? '', connector)
    connector.complaints.push(...complaints)
    if (fault === 'reply lost') return response.destroy()
    response.writeHead(complaints.length > 0 ? 400 : 201, { 'content-type': 'application/json' })
    if (fault === 'reply cut') {
      response.write('{"id":')
      return setImmediate(() => response.destroy())
    }
    response.end(JSON.stringify({ id: `sent-${connector.requests.length}` }))
  })
  return connector
}

function receive(posted: unknown, path: string, connector: Connector): string[] {
  const activity = activityShape.safeParse(posted)
  if (!activity.success) return [z.prettifyError(activity.error)]
  if (Buffer.byteLength(JSON.stringify(posted)) > 100_000) return ['the message is larger than 100 kB']
  const wanted = `/emea/v3/conversations/${encodeURIComponent(activity.data.conversation.id)}/activities`
  const { from } = activity.data
  const complaints = [
    ...(path === wanted ? [] : [`${path} is not ${wanted}`]),
    ...(from.id === bot.id ? [] : [`${from.id} is not the bot`]),
  ]
  if (activity.data.type === 'typing') {
    connector.typing += 1
    return complaints
  }
  return [...complaints, ...show(posted, connector)]
}

function show(posted: unknown, connector: Connector): string[] {
  const message = messageShape.safeParse(posted)
  if (!message.success) return [z.prettifyError(message.error)]
  connector.messages.push(message.data)
  const entities = z.object({ entities: z.array(z.unknown()).default([]) }).parse(posted)
  connector.entities.push(...entities.entities)
  return complaintsAboutCard(message.data.attachments[0].content)
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
