import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { type Embedding, embeddingsFor } from './embeddings.ts'
import { type Asked, complete, firstSentences, type Reply, streamTo } from './model-replies.ts'

export type { Asked } from './model-replies.ts'

/** What the server does with a question, well or badly. */
export type Mode =
  | { does: 'answer'; with?: (asked: Asked) => Reply }
  | { does: 'embed'; with: (texts: string[]) => Embedding[] }
  | { does: 'refuse'; status: number; retryAfter?: string }
  | { does: 'garbage'; body: string }
  | { does: 'redirect'; to: string }
  /** Begins with these words, and then goes wrong. */
  | { does: 'drip' | 'break off'; after?: string }
  | { does: 'hang' | 'endless' | 'answer without tools' }

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
  headers: IncomingHttpHeaders
  body: string
  /** Whether the client gave up before the reply had ended. */
  leftEarly: boolean
}

/** A server of OpenAI's form on loopback. Every reply has an id of its own, since clients merge equal ones. */
export async function modelServer(mode: Mode = { does: 'answer' }): Promise<ModelServer> {
  const requests: Recorded[] = []
  let current = mode
  const server = createServer(async (request, response) => {
    const { url: path = '', headers } = request
    const recorded = { path, headers, body: await text(request), leftEarly: false }
    requests.push(recorded)
    response.on('close', () => {
      recorded.leftEarly = !response.writableFinished
    })
    reply(response, recorded, current)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${bound.parse(server.address()).port}/v1`,
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

/** OpenAI's own paths, and those of a deployment at Azure. */
const chatPath = /^\/v1(?:\/openai\/deployments\/[\w-]+)?\/chat\/completions(?:\?|$)/
const embeddingPath = /^\/v1(?:\/openai\/deployments\/[\w-]+)?\/embeddings(?:\?|$)/

function reply(response: ServerResponse, { path, body }: Recorded, mode: Mode): void {
  const embeds = embeddingPath.test(path)
  if (!embeds && !chatPath.test(path)) fault(response, 404)
  else if (mode.does === 'embed') json(response, embeddingsFor(body, mode.with))
  else if (mode.does === 'answer without tools' && body.includes('"tools":')) fault(response, 400)
  else if (mode.does !== 'answer' && mode.does !== 'answer without tools') misbehave(response, mode)
  else if (embeds) json(response, embeddingsFor(body))
  else complete(response, body, mode.does === 'answer' ? (mode.with ?? firstSentences) : firstSentences)
}

function misbehave(
  response: ServerResponse,
  mode: Exclude<Mode, { does: 'answer' | 'embed' | 'answer without tools' }>,
): void {
  switch (mode.does) {
    case 'refuse':
      fault(response, mode.status, mode.retryAfter)
      break
    case 'garbage':
      raw(response, mode.body)
      break
    case 'hang':
      break
    case 'drip':
      drip(response, mode.after)
      break
    case 'break off':
      breakOff(response, mode.after)
      break
    case 'endless':
      endless(response)
      break
    case 'redirect':
      response.writeHead(307, { location: mode.to }).end()
  }
}

function fault(response: ServerResponse, status: number, retryAfter?: string): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
  // Real servers quote a part of the key here.
  const error = { message: 'Incorrect API key provided: sk-canary-4711', type: 'fault', code: null }
  json(response, { error }, status)
}

function json(response: ServerResponse, body: object, status = 200): void {
  raw(response, JSON.stringify(body), status)
}

function raw(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

/** A sign of life now and then, for as long as anybody listens. */
function drip(response: ServerResponse, after = ''): void {
  const send = streamTo(response)
  send({ role: 'assistant', content: after })
  const drops = setInterval(() => response.write(': still here\n\n'), 20)
  response.on('close', () => clearInterval(drops))
}

function breakOff(response: ServerResponse, after = 'Kul'): void {
  streamTo(response)({ role: 'assistant', content: after })
  setTimeout(() => response.destroy(), 20)
}

/** As much as the client will take. */
function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  }
  response.on('drain', more)
  more()
}
