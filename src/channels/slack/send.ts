import type { webApi } from '@slack/bolt'
import type { Card } from '../../domain/card.ts'
import { type Address, SendFailed } from '../../domain/channel.ts'
import { failureOf } from './failure.ts'
import { lookUp, metadataOf } from './lookup.ts'
import { type Place, placeOf } from './place.ts'
import { render, type SlackMessage } from './render.ts'

/**
 * Posts a card where its address says, as one message or as the several that it takes. Throws `SendFailed`.
 * Of several, those that an earlier attempt got through are not posted again.
 */
export async function send(
  client: webApi.WebClient,
  to: Address,
  { card, key }: { card: Card; key: string },
) {
  const place = placeOf(to.handle)
  const messages = render(card)
  try {
    const there = messages.length > 1 ? await lookUp(client, place, key) : { parts: new Set<number>(), of: 0 }
    for (const [at, message] of messages.entries()) {
      if (there.parts.has(at)) continue
      await post(client, place, { message, key, part: at, of: messages.length })
    }
  } catch (fault) {
    throw failureOf(fault)
  }
}

/** Whether everything that was sent under this key has arrived. Throws `SendFailed` when Slack cannot be asked. */
export async function find(client: webApi.WebClient, to: Address, key: string): Promise<boolean> {
  try {
    const { parts, of } = await lookUp(client, placeOf(to.handle), key)
    return of > 0 && parts.size === of
  } catch (fault) {
    throw failureOf(fault)
  }
}

interface Part {
  message: SlackMessage
  key: string
  part: number
  of: number
}

async function post(client: webApi.WebClient, { channel, thread }: Place, { message, ...named }: Part) {
  const reply = await client.chat.postMessage({
    channel,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...message,
    metadata: metadataOf(named),
    // The links are those of the sources; Slack would fetch them and put its own picture below the answer.
    unfurl_links: false,
    unfurl_media: false,
  })
  if (reply.ts === undefined) throw new SendFailed('unknown', 'unreadable_reply')
}
