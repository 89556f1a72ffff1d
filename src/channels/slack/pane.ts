import type { webApi } from '@slack/bolt'
import type { Front, Incoming } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import { failureOf } from './failure.ts'
import type { Body } from './payload.ts'
import { isPrivate, placeOf } from './place.ts'

/*
 * What stands around the conversation in Slack's agent view. Nothing waits for it, and no answer depends on it.
 */

/** Slack's limits: four questions to choose from; a title of a conversation is one line. */
const mostPrompts = 4
const longestTitle = 60

/** Questions to begin with, for this person and this time of the year. Set without a thread, as the agent view asks. */
export function suggest(
  client: webApi.WebClient,
  { from, locale }: Incoming,
  { front, log }: { front: Front; log: Log },
): void {
  const { channel } = placeOf(from.handle)
  const setting = async () => {
    const { title, prompts } = await front.prompts(from, locale)
    const [first, ...more] = prompts.slice(0, mostPrompts)
    if (first === undefined) return
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      title,
      prompts: [first, ...more],
    })
  }
  setting().catch((fault) => noted('suggested prompts', fault, log))
}

/** Names a conversation by the question that began it, so that it is found again. */
export function titled(
  client: webApi.WebClient,
  heard: Incoming,
  { parsed, log }: { parsed: Body; log: Log },
): void {
  const { channel, thread } = placeOf(heard.from.handle)
  if (heard.kind !== 'said' || thread === undefined || !isPrivate(channel) || !isFirst(parsed)) return
  const [line = ''] = heard.text.split('\n')
  const title = line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`
  if (title === '') return
  client.assistant.threads
    .setTitle({ channel_id: channel, thread_ts: thread, title })
    .catch((fault) => noted('title', fault, log))
}

function isFirst(body: Body): boolean {
  return body.type === 'event_callback' && body.event.type === 'message' && body.event.thread_ts === undefined
}

function noted(what: string, fault: unknown, log: Log): void {
  log.debug('Slack did not take what stands around a conversation', { what, reason: failureOf(fault).reason })
}
