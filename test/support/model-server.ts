import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { embeddingsFor } from './embeddings.ts'

/** What the server does with a question, well or badly. */
export type Mode =
  | { does: 'answer'; with?: (asked: Asked) => string }
  | { does: 'refuse'; status: number; retryAfter?: string }
  | { does: 'garbage'; body: string }
  | { does: 'redirect'; to: string }
  | { does: 'hang' | 'drip' | 'break off' | 'endless' }

/** The question as it reached the server. */
export interface Asked {
  question: string
  earlier: unknown[]
  language: string
  passages: { n: number; title: string; year?: number | undefined; standing: string; text: string }[]
}

export interface ModelServer {
  /** The address for `OPENAI_BASE_URL`. */
  url: string
  /** Every request so far, as it came in. */
  requests: Recorded[]
  become(mode: Mode): void
  close(): Promise<void>
}

interface Recorded {
  path: string
  body: string
  /** Whether the client gave up before the reply had ended. */
  leftEarly: boolean
}

/** A server of OpenAI's form on loopback. Every reply has an id of its own, since clients merge equal ones. */
export async function modelServer(mode: Mode = { does: 'answer' }): Promise<ModelServer> {
  const requests: Recorded[] = []
  let current = mode
  const server = createServer(async (request, response) => {
    const recorded = { path: request.url ?? '', body: await text(request), leftEarly: false }
    requests.push(recorded)
    response.on('close', () => {
      recorded.leftEarly = !response.writableFinished
    })
    reply({ request, response, body: recorded.body, mode: current })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `${addressOf(server.address())}/v1`,
    requests,
    become: (next) => {
      current = next
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const bound = z.object({ port: z.number() })

function addressOf(address: unknown): string {
  return `http://127.0.0.1:${bound.parse(address).port}`
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  body: string
  mode: Mode
}

function reply({ request, response, body, mode }: Exchange): void {
  if (request.url === '/v1/chat/completions') complete(response, body, mode)
  else if (request.url === '/v1/embeddings') json(response, embeddingsFor(body))
  else fault(response, 404)
}

function complete(response: ServerResponse, body: string, mode: Mode): void {
  switch (mode.does) {
    case 'answer':
      answer(response, body, mode.with ?? firstSentences)
      break
    case 'refuse':
      fault(response, mode.status, mode.retryAfter)
      break
    case 'garbage':
      raw(response, mode.body)
      break
    case 'hang':
      break
    case 'drip':
      drip(response)
      break
    case 'break off':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' })
      response.write('{"id":"cut","choices":[{"message":{"content":"Kul', () => response.destroy())
      break
    case 'endless':
      endless(response)
      break
    case 'redirect':
      response.writeHead(307, { location: mode.to }).end()
  }
}

const completionRequest = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).min(1),
})

const passageAsked = z.object({
  n: z.number(),
  title: z.string(),
  year: z.number().optional(),
  standing: z.string(),
  text: z.string(),
})

const asked = z.object({
  question: z.string(),
  earlier: z.array(z.unknown()),
  language: z.string(),
  passages: z.array(passageAsked),
})

function answer(response: ServerResponse, body: string, write: (asked: Asked) => string): void {
  const request = completionRequest.parse(JSON.parse(body))
  const content = write(asked.parse(JSON.parse(request.messages.at(-1)?.content ?? '')))
  const head = { id: `chatcmpl-${randomUUID()}`, created: 1_795_000_000, model: request.model }
  if (request.stream) stream(response, head, content)
  else json(response, { ...head, object: 'chat.completion', choices: [whole(content)] })
}

function whole(content: string): object {
  return { index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }
}

/** What a well-behaved model might say: the first sentence of each passage, cited. */
function firstSentences({ passages }: Asked): string {
  return passages
    .map(({ n, text }) => `${(text.split('\n').at(-1) ?? '').split('. ')[0]?.replace(/\.$/, '')} [${n}].`)
    .join(' ')
}

function stream(response: ServerResponse, head: object, content: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (delta: object, finish: string | null) =>
    response.write(
      `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    )
  send({ role: 'assistant', content: '' }, null)
  for (const word of content.split(/(?<= )/)) send({ content: word }, null)
  send({}, 'stop')
  response.end('data: [DONE]\n\n')
}

function fault(response: ServerResponse, status: number, retryAfter?: string): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
  // Real servers quote a part of the key here.
  json(
    response,
    { error: { message: 'Incorrect API key provided: sk-canary-4711', type: 'fault', code: null } },
    status,
  )
}

function json(response: ServerResponse, body: object, status = 200): void {
  raw(response, JSON.stringify(body), status)
}

function raw(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

/** A byte now and then, for as long as anybody listens. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const drops = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(drops))
}

/** As much as the client will take. */
function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  }
  response.on('drain', more)
  more()
}
