import { SendFailed } from '../../domain/channel.ts'
import { connectionFailure } from './failure.ts'
import type { SlackMessage } from './render.ts'

export interface ReplyTo {
  url: string
  replaces?: string | undefined
  /** Nobody else sees it; else the whole channel does. */
  onlyFor?: string | undefined
  thread?: string | undefined
}

interface Options {
  apiUrl: string | undefined
  timeoutMs: number
}

/** Replies to a command or a press by the address that Slack gave for it: in private, or to the channel. */
export async function reply(to: ReplyTo, messages: SlackMessage[], options: Options): Promise<void> {
  if (!isSlacks(to.url, options.apiUrl)) throw new SendFailed('refused', 'foreign_reply_address')
  for (const [at, message] of messages.entries()) {
    const shown = {
      ...message,
      response_type: to.onlyFor === undefined ? 'in_channel' : 'ephemeral',
      replace_original: at === 0 && to.replaces !== undefined,
      ...(to.thread !== undefined && { thread_ts: to.thread }),
    }
    await post(to.url, shown, options.timeoutMs)
  }
}

async function post(url: string, body: object, timeoutMs: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((fault: unknown) => {
    throw connectionFailure(fault)
  })
  if (response.ok) return
  const retryAfter = Number(response.headers.get('retry-after'))
  if (response.status === 429) throw new SendFailed('retry', 'ratelimited', Math.max(retryAfter, 1) * 1000)
  // After 30 minutes or five replies the address is no good any more.
  throw new SendFailed(response.status >= 500 ? 'unknown' : 'refused', `reply_http_${response.status}`)
}

/** It came in a signed request; but what is sent there goes to Slack and to nobody else. */
function isSlacks(url: string, apiUrl: string | undefined): boolean {
  const { origin } = new URL(url)
  return apiUrl === undefined ? origin === 'https://hooks.slack.com' : origin === new URL(apiUrl).origin
}
