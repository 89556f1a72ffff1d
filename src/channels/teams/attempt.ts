import type { TeamsAdapter } from '@microsoft/teams-ai'
import { z } from 'zod'
import { SendFailed } from '../../domain/channel.ts'

type ClientOptions = NonNullable<ConstructorParameters<typeof TeamsAdapter>[3]>
type HttpClient = NonNullable<ClientOptions['httpClient']>

/** How far one request to the platform has come: what is known when something fails. */
export interface Attempt {
  reached: 'nothing' | 'under way' | 'taken'
}

interface Options {
  allowed: (address: string) => boolean
  /** Ends the attempt; after it nothing goes out any more. */
  signal: AbortSignal
}

/**
 * Carries the library's requests, once each: whether and when to try again is for the outbox to say, so every
 * failure is a `SendFailed`, which the library's own retries let pass. Redirects are not followed: the token
 * goes to the address that was checked.
 */
export function oneAttempt(attempt: Attempt, { allowed, signal }: Options): HttpClient {
  return {
    async sendRequest(request) {
      if (!allowed(request.url)) throw new SendFailed('refused', 'service_host_not_allowed')
      if (signal.aborted) throw new SendFailed('retry', 'out_of_time')
      attempt.reached = 'under way'
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: z.string().optional().parse(request.body) ?? null,
        redirect: 'manual',
        signal,
      }).catch(lost)
      if (!response.ok) throw await refusal(response)
      attempt.reached = 'taken'
      const headers = request.headers.clone()
      // The message is taken; a reply that breaks off after that changes nothing.
      return { request, status: response.status, headers, bodyAsText: await response.text().catch(() => '') }
    },
  }
}

const neverLeft = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
])

const causeShape = z.object({ cause: z.object({ code: z.string() }) })

/** No reply: the message may have arrived, unless there was nobody to talk to. */
function lost(fault: unknown): never {
  const cause = causeShape.safeParse(fault)
  const code = cause.success ? cause.data.cause.code : 'no_reply'
  throw new SendFailed(neverLeft.has(code) ? 'retry' : 'unknown', code)
}

async function refusal(response: Response): Promise<SendFailed> {
  const reason = await reasonIn(response)
  const waitMs = retryAfterMs(response.headers.get('retry-after'))
  switch (response.status) {
    case 401: // The token, not the message.
    case 412: // What Teams answers when it was busy with the same conversation.
    case 429:
      return new SendFailed('retry', reason, waitMs)
    case 408:
      return new SendFailed('unknown', reason)
    default:
      return new SendFailed(response.status >= 500 ? 'unknown' : 'refused', reason, waitMs)
  }
}

const errorShape = z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/) }) })

/** `http_403 ConversationBlockedByUser`. The platform's message is left out: it may quote ours. */
async function reasonIn(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined)
  const error = errorShape.safeParse(body)
  return error.success ? `http_${response.status} ${error.data.error.code}` : `http_${response.status}`
}

/** The header holds seconds, or a date. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}
