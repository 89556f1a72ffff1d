import type { webApi } from '@slack/bolt'
import type { Incoming } from '../../domain/channel.ts'
import type { Language } from '../../domain/language.ts'
import type { Log } from '../../domain/log.ts'
import { languageOf } from '../../knowledge/words/language.ts'
import { failureOf } from './failure.ts'
import { placeOf } from './place.ts'

/** Shorter work shows no sign: it would only flicker. In milliseconds. */
const patienceMs = 700

/** Slack writes the assistant's name before it. Slack takes it away when the answer comes. */
const looking: Record<Language, string> = {
  nb: 'leter i kildene …',
  nn: 'leitar i kjeldene …',
  en: 'is looking in the sources …',
}

/** Shows that work is going on where it takes long. The sign may fail: the answer does not depend on it. */
export async function whileBusy<T>(
  work: Promise<T>,
  about: Incoming,
  { client, log }: { client: webApi.WebClient; log: Log },
): Promise<T> {
  const timer = setTimeout(() => {
    showBusy(client, about).catch((fault) => {
      log.debug('Slack showed no busy sign', { reason: failureOf(fault).reason })
    })
  }, patienceMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}

async function showBusy(client: webApi.WebClient, about: Incoming): Promise<void> {
  const { channel, thread } = placeOf(about.from.handle)
  if (thread === undefined) return
  const status = looking[about.kind === 'said' ? languageOf(about.text) : 'nb']
  await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status })
}
