import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Conversations, type Form, methods, refusal, replied } from './slack-methods.ts'
import { type SocketEnd, socketEnd } from './slack-socket.ts'

/** What the workspace does with a call instead of what it should. */
export type Fault =
  /** Nothing goes wrong with this call, but perhaps with the next. */
  | 'none'
  /** Does it, and drops the connection before it replies. */
  | 'reply lost'
  /** Drops the connection and does nothing. */
  | 'dropped'
  /** Does nothing and never replies. */
  | 'hangs'
  /** Refuses with one of Slack's own codes. */
  | { error: string }
  /** Replies with something that is not Slack's. */
  | { status: number; headers?: Record<string, string>; text?: string }

export interface SlackWorkspace extends Conversations {
  /** For `SLACK_API_URL`. */
  apiUrl: string
  /** Where a command or a press is replied to. */
  replyUrl: string
  /** The methods that were called, in order; without those that set what stands around a conversation. */
  calls: string[]
  /** The other end of Socket Mode. */
  socket: SocketEnd
  /** What goes wrong with the next calls of a method, one a call. */
  fail(method: string, ...faults: Fault[]): void
  close(): Promise<void>
}

export const botToken = 'xoxb-of-the-test-workspace'

const around = ['assistant.threads.setTitle', 'assistant.threads.setSuggestedPrompts']

/** Slack's Web API on loopback. It checks every call against the platform's limits and refuses as Slack does. */
export async function startWorkspace(): Promise<SlackWorkspace> {
  const faults = new Map<string, Fault[]>()
  const server = createServer((request, response) => {
    serve(request, response).catch((fault) => response.destroy(fault))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0

  const workspace: SlackWorkspace = {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    replyUrl: `http://127.0.0.1:${port}/reply/1`,
    socket: socketEnd(server),
    posted: [],
    updated: [],
    whispered: [],
    replies: [],
    files: [],
    streams: new Map(),
    homes: [],
    titles: [],
    suggested: [],
    tokens: new Map([['T1', botToken]]),
    calls: [],
    statuses: [],
    complaints: [],
    fail: (method, ...next) => faults.set(method, next),
    close: async () => {
      workspace.socket.drop()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url?.replace(/^\/(api\/)?/, '') ?? ''
    const body = await text(request)
    const form: Form = Object.fromEntries(new URLSearchParams(body))
    if (!around.includes(method)) workspace.calls.push(method)
    const fault = faults.get(method)?.shift()
    if (fault === 'hangs') return
    if (fault === 'dropped') return void response.destroy()
    if (typeof fault === 'object') return stumble(response, fault)
    if (method.startsWith('upload/')) return void response.end('OK')
    if (method.startsWith('reply/'))
      return void response.writeHead(replied(method, body, workspace) ? 200 : 400).end('ok')
    const reply = answer(method, form, request.headers.authorization)
    if (fault === 'reply lost') return void response.destroy()
    send(response, reply)
  }

  function answer(method: string, form: Form, authorization: string | undefined): object {
    const tokens = [...workspace.tokens.values()].map((token) => `Bearer ${token}`)
    const open = method === 'oauth.v2.access'
    if (!open && !tokens.includes(authorization ?? '')) return refusal('invalid_auth')
    if (method === 'apps.connections.open') return { ok: true, url: `ws://127.0.0.1:${port}/link` }
    const known = methods[method]
    if (known === undefined) workspace.complaints.push(`there is no method ${method}`)
    const reply = known?.(form, workspace) ?? refusal('unknown_method')
    // Slack names the place for a file by its whole address.
    return 'upload_url' in reply
      ? { ...reply, upload_url: `http://127.0.0.1:${port}/${reply.upload_url}` }
      : reply
  }

  return workspace
}

function stumble(response: ServerResponse, fault: Exclude<Fault, string>): void {
  if ('error' in fault) send(response, refusal(fault.error))
  else response.writeHead(fault.status, fault.headers).end(fault.text)
}

function send(response: ServerResponse, reply: object): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(reply))
}
