import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import { failureOf } from './failure.ts'
import { isPerson, type Place } from './place.ts'

/** What a message of ours carries, unseen by people, so that it can be recognised when its reply was lost. */
const ours = z.object({
  event_type: z.literal('taktstokk'),
  event_payload: z.object({
    key: z.string(),
    part: z.number().int(),
    of: z.number().int(),
    files: z.number().int().default(0),
  }),
})
/** A file stands in a message of its own, which can carry nothing of ours but its name. */
const shared = z.object({ files: z.array(z.object({ name: z.string() })) })

/** How far back is looked. A lost reply is looked up within minutes; 1,000 messages is a long conversation. */
const pageSize = 200
const mostPages = 5

interface Named {
  key: string
  part: number
  of: number
  /** How many files come after the messages. */
  files: number
}

export interface Found {
  /** The parts that have arrived, from 0. */
  parts: Set<number>
  /** How many parts there are; 0 when none was found. */
  of: number
  /** How many files belong to it. */
  files: number
  /** The names of all files that were shared there. */
  names: Set<string>
}

export function metadataOf({ key, part, of, files }: Named) {
  return { event_type: 'taktstokk', event_payload: { key, part, of, ...(files > 0 && { files }) } }
}

const nothing = (): Found => ({ parts: new Set(), of: 0, files: 0, names: new Set() })

/**
 * Looks through the thread, or the conversation, for what was sent under a key. Where the installation may not read
 * the channel (`channels:history`), nothing is found: an answer twice is better than an answer lost.
 */
export async function lookUp(client: webApi.WebClient, place: Place, key: string): Promise<Found> {
  // The conversation with a person is read by an id of its own, which is not known here.
  if (isPerson(place.channel)) return nothing()
  try {
    return await search(client, place, key)
  } catch (fault) {
    if (failureOf(fault).reason === 'missing_scope') return nothing()
    throw fault
  }
}

async function search(client: webApi.WebClient, place: Place, key: string): Promise<Found> {
  const found = nothing()
  let cursor = ''
  for (let page = 0; page < mostPages; page += 1) {
    const { messages, next } = await readPage(client, place, cursor)
    for (const message of messages) {
      for (const { name } of shared.safeParse(message).data?.files ?? []) found.names.add(name)
      const { data } = ours.safeParse(message.metadata)
      if (data?.event_payload.key !== key) continue
      found.parts.add(data.event_payload.part)
      found.of = data.event_payload.of
      found.files = data.event_payload.files
    }
    if (next === '') break
    cursor = next
  }
  return found
}

async function readPage(client: webApi.WebClient, { channel, thread }: Place, cursor: string) {
  const page = { channel, limit: pageSize, include_all_metadata: true, ...(cursor === '' ? {} : { cursor }) }
  const reply =
    thread === undefined
      ? await client.conversations.history(page)
      : await client.conversations.replies({ ...page, ts: thread })
  return { messages: reply.messages ?? [], next: reply.response_metadata?.next_cursor ?? '' }
}
