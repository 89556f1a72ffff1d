import { setTimeout } from 'node:timers/promises'
import type { webApi } from '@slack/bolt'
import type { Card } from '../../domain/card.ts'
import type { Incoming, Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import { plainBody } from '../../domain/plain.ts'
import { failureOf } from './failure.ts'
import { isPrivate, placeOf } from './place.ts'
import { harmless } from './rich.ts'

interface Options {
  client: webApi.WebClient
  log: Log
}

export interface Streamed {
  /** The whole answer. */
  card: Card | undefined
  /** The message that the answer was shown in while it was written; the whole answer takes its place. */
  stream: string | undefined
}

/** Slack takes about two changes a second. */
const pauseMs = 500
/** An answer that is whole by then is not streamed: it would only flicker. */
const flickerMs = 300
/** What is left of an answer is shown at once: nobody waits longer than this for the stream to end. */
const patienceMs = 3_000
/** Slack's limit on the text of a stream is 12,000 characters. */
const longest = 11_000

/**
 * The card that stands in the end. Where the answer comes in parts, in the conversation with one person, what is
 * there already is shown as it grows. Showing it may fail: then the answer comes whole.
 */
export async function streamed(
  answer: ReturnType<Listener>,
  heard: Incoming,
  options: Options,
): Promise<Streamed> {
  if (!(Symbol.asyncIterator in answer)) return { card: await answer, stream: undefined }
  const shown = isStreamable(heard) ? openStream(heard, options) : undefined
  let last: Card | undefined
  try {
    for await (const card of answer) {
      // Only what another card replaces was a part: an answer that is there at once is not streamed.
      if (last !== undefined) shown?.push(textOf(last))
      last = card
    }
  } catch (fault) {
    await shown?.takeBack()
    throw fault
  }
  return { card: last, stream: await shown?.end() }
}

function isStreamable({ kind, from: { handle } }: Incoming): boolean {
  const { channel, thread, onlyFor } = placeOf(handle)
  return kind === 'said' && isPrivate(channel) && thread !== undefined && onlyFor === undefined
}

/** Read as Markdown by Slack: no link may hide behind other words, and nobody is called. */
function textOf(card: Card): string {
  return harmless(plainBody(card)).replaceAll('<', '‹').replaceAll('](', '] (').slice(0, longest)
}

interface Stream {
  push(text: string): void
  /** Ends it; gives the message, where there is one. */
  end(): Promise<string | undefined>
  /** The answer failed: what was shown of it goes. */
  takeBack(): Promise<void>
}

function openStream({ from }: Incoming, { client, log }: Options): Stream {
  const { channel, thread: thread_ts = '' } = placeOf(from.handle)
  const to = { channel, thread_ts, recipient_team_id: from.workspace, recipient_user_id: from.person }
  let ts: string | undefined
  let sent = ''
  let wanted = ''
  let running: Promise<void> | undefined
  const ended = new AbortController()
  const { signal } = ended

  const step = async () => {
    const text = wanted
    // A part that is not the last one and more is left for the whole answer.
    if (text === sent || !text.startsWith(sent)) return
    const more = text.slice(sent.length)
    if (ts === undefined) ({ ts } = await client.chat.startStream({ ...to, markdown_text: more }))
    else await client.chat.appendStream({ channel, ts, markdown_text: more })
    sent = text
    await setTimeout(pauseMs, undefined, { ref: false, signal }).catch(() => undefined)
  }
  const run = async () => {
    try {
      if (ts === undefined) await setTimeout(flickerMs, undefined, { ref: false, signal })
      while (!signal.aborted && wanted !== sent && wanted.startsWith(sent)) await step()
    } catch (fault) {
      if (signal.aborted) return
      ended.abort()
      log.debug('Slack did not show the answer as it grew', { reason: failureOf(fault).reason })
    } finally {
      running = undefined
    }
  }
  const stop = async () => {
    ended.abort()
    await running
    if (ts !== undefined) await client.chat.stopStream({ channel, ts })
  }
  const inTime = (work: Promise<unknown>) =>
    Promise.race([work.catch(() => undefined), setTimeout(patienceMs, undefined, { ref: false })])
  return {
    push: (text) => {
      wanted = text
      if (!signal.aborted) running ??= run()
    },
    end: async () => {
      await inTime(stop())
      return ts
    },
    takeBack: async () => {
      await inTime(stop())
      if (ts !== undefined) await inTime(client.chat.delete({ channel, ts }))
    },
  }
}
