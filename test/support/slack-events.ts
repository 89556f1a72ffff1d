import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'

export const signingSecret = 'the test workspace signs with this'

export interface Post {
  /** As it goes over the wire. */
  body: string | Uint8Array
  contentType?: string
  /** Seconds since 1970, as Slack writes them; now where not given. */
  timestamp?: string
  secret?: string
  /** In place of the right signature; undefined leaves the header out. */
  signature?: string | undefined
}

/** The headers that Slack sends. */
export function headersOf(post: Post): Record<string, string> {
  const timestamp = post.timestamp ?? String(Math.floor(Date.now() / 1000))
  const hmac = createHmac('sha256', post.secret ?? signingSecret)
    .update(`v0:${timestamp}:`)
    .update(post.body)
  const signature = 'signature' in post ? post.signature : `v0=${hmac.digest('hex')}`
  return {
    'content-type': post.contentType ?? 'application/json',
    'x-slack-request-timestamp': timestamp,
    ...(signature === undefined ? {} : { 'x-slack-signature': signature }),
  }
}

/** Posts to `/slack/events` as Slack does. */
export function deliver(address: string, post: Post): Promise<Response> {
  return fetch(`${address}/slack/events`, { method: 'POST', headers: headersOf(post), body: post.body })
}

/** A press as Slack sends it: a form with JSON in its field. */
export function formOf(payload: unknown): Post {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return { body, contentType: 'application/x-www-form-urlencoded' }
}

/** A request of Slack's, as it was recorded. */
export function recorded(name: string) {
  return readFileSync(new URL(`../fixtures/slack/${name}.json`, import.meta.url), 'utf8')
}
