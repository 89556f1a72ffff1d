import type { webApi } from '@slack/bolt'
import type { Attachment, Card } from '../../domain/card.ts'
import { type Address, SendFailed } from '../../domain/channel.ts'
import { failureOf } from './failure.ts'
import { type Found, lookUp, metadataOf } from './lookup.ts'
import { type Place, placeOf } from './place.ts'
import type { Post } from './post.ts'
import { render, type SlackMessage } from './render.ts'
import { reply } from './reply.ts'
import { upload } from './upload.ts'

/**
 * Shows a card where its address says, as one message or as the several that it takes, and its files after it.
 * Throws `SendFailed`. Of several, those that an earlier attempt got through are not posted again.
 */
export async function send(post: Post, to: Address, { card, key }: { card: Card; key: string }) {
  const place = placeOf(to.handle)
  try {
    if (place.reply !== undefined) return await reply({ ...place, url: place.reply }, render(card), post)
    if (place.onlyFor !== undefined) return await whisper(post.client, place, render(card))
    await sendToAll(post, place, { card, key })
  } catch (fault) {
    throw failureOf(fault)
  }
}

/** Whether everything that was sent under this key has arrived. Throws `SendFailed` when Slack cannot be asked. */
export async function find(client: webApi.WebClient, to: Address, key: string): Promise<boolean> {
  const place = placeOf(to.handle)
  if (place.reply !== undefined || place.onlyFor !== undefined) return false
  try {
    const { parts, of, files } = await lookUp(client, place, key)
    // Whether the files are there too is for `send` to see, which knows them.
    return of > 0 && parts.size === of && files === 0
  } catch (fault) {
    throw failureOf(fault)
  }
}

async function sendToAll(
  post: Post,
  place: Place,
  { card: { files = [], ...card }, key }: { card: Card; key: string },
) {
  const { client } = post
  const messages = render(card)
  const named = { key, of: messages.length, files: files.length }
  const there = messages.length + files.length > 1 ? await lookUp(client, place, key) : undefined
  let channel = place.channel
  for (const [part, message] of messages.entries()) {
    if (there?.parts.has(part)) continue
    const shown = { ...message, metadata: metadataOf({ ...named, part }) }
    channel = await show(client, part === 0 ? place : { ...place, replaces: undefined }, shown)
  }
  await sendFiles(post, { ...place, channel }, { files, card, there })
}

interface Files {
  files: Attachment[]
  card: Card
  there: Found | undefined
}

async function sendFiles(post: Post, place: Place, { files, card: { language }, there }: Files) {
  for (const file of files) {
    if (there?.names.has(file.name) || (await upload(post, place, file))) continue
    const link: Card = { language, headline: '', body: [], files: [file] }
    for (const message of render(link)) await show(post.client, { ...place, replaces: undefined }, message)
  }
}

interface Shown extends SlackMessage {
  metadata?: ReturnType<typeof metadataOf>
}

/** Gives the conversation that the message stands in: it is not known before where a person was written to. */
async function show(client: webApi.WebClient, place: Place, message: Shown): Promise<string> {
  if (place.replaces !== undefined && (await replaced(client, place, message))) return place.channel
  const where = {
    channel: place.channel,
    ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    // The links are those of the sources; Slack would fetch them and put its own picture below the answer.
    unfurl_links: false,
    unfurl_media: false,
  }
  const { blocks: _drawn, ...inWords } = message
  const { ts, channel } = await client.chat.postMessage({ ...where, ...message }).catch((fault) => {
    if (!undrawn.includes(failureOf(fault).reason)) throw fault
    return client.chat.postMessage({ ...where, ...inWords })
  })
  if (ts === undefined) throw new SendFailed('unknown', 'unreadable_reply')
  return channel ?? place.channel
}

/** Slack's codes for a form of message that it does not take: the same is then said in words alone. */
const undrawn = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']

/** Slack's codes for a message that cannot be changed any more; what should replace it is then posted. */
const standing = ['message_not_found', 'cant_update_message', 'edit_window_closed', 'is_inactive']

async function replaced(client: webApi.WebClient, { channel, replaces }: Place, message: Shown) {
  try {
    await client.chat.update({ channel, ts: replaces ?? '', ...message })
    return true
  } catch (fault) {
    const { reason } = failureOf(fault)
    if (standing.includes(reason) || undrawn.includes(reason)) return false
    // The end of what was shown as it grew did not reach Slack.
    if (reason === 'streaming_state_conflict') {
      await client.chat.stopStream({ channel, ts: replaces ?? '' })
      throw new SendFailed('retry', reason)
    }
    throw fault
  }
}

/** Seen by one person in a channel. Slack keeps no such message, so none can be looked up or hold a file. */
async function whisper(client: webApi.WebClient, place: Place, messages: SlackMessage[]): Promise<void> {
  const { channel, thread, onlyFor: user = '' } = place
  for (const message of messages)
    await client.chat.postEphemeral({ channel, user, ...(thread && { thread_ts: thread }), ...message })
}
