import { webApi } from '@slack/bolt'
import type { Hono } from 'hono'
import type { Channel, Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import { type Clock, systemClock } from '../../domain/time.ts'
import type { FileStore } from '../../files/files.ts'
import type { InboxStore, Outgoing, Waiting } from '../../jobs/inbox.ts'
import { answerArrival, createApp } from './app.ts'
import { failureOf } from './failure.ts'
import { quiet } from './quiet.ts'
import { slackRoutes } from './routes.ts'
import { find, send } from './send.ts'

export interface Slack {
  channel: Required<Channel>
  routes: Hono
  /** Answers an arrival from the inbox. Throws what the listener throws, so that it is tried again. */
  handle(arrival: Waiting, listen: Listener): Promise<Outgoing[]>
  /** Asks Slack once whether the token is accepted, and logs what it says. Nothing waits for it. */
  checkToken(): Promise<void>
}

export interface SlackOptions {
  botToken: string
  signingSecret: string
  /** Another Web API than Slack's own, with its path: `https://slack.com/api/`. */
  apiUrl: string | undefined
  inbox: InboxStore
  clock: Clock
  /** What Slack's signatures are judged by; the system's where not given, also while `clock` is set. */
  wallClock?: Clock
  /** How long a reply of Slack's may take before it counts as lost; 10 s where not given. */
  timeoutMs?: number
  /** What was made for somebody, to be shown there. */
  files: Pick<FileStore, 'get'>
  log: Log
}

/** Slack over HTTP. Bolt weighs 85 MB and takes 0.2 s to load, so this file is imported only when Slack is set up. */
export function createSlack(options: SlackOptions): Slack {
  const { botToken, apiUrl, files, clock, log, wallClock = systemClock, timeoutMs = 10_000 } = options
  const clientOptions: webApi.WebClientOptions = {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: timeoutMs,
    // The outbox tries again, and only when it knows that nothing was sent: Slack's client would post twice.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  }
  const client = new webApi.WebClient(botToken, clientOptions)
  const app = createApp({ botToken, clientOptions, log })
  const post = { client, apiUrl, timeoutMs, fileOf: (id: string) => files.get(id, clock.now()) }
  return {
    channel: {
      name: 'slack',
      send: (to, card, key) => send(post, to, { card, key }),
      find: (to, key) => find(client, to, key),
    },
    routes: slackRoutes({ ...options, wallClock }),
    handle: (arrival, listen) => answerArrival(app, arrival, listen),
    checkToken: () => checkToken(client, log),
  }
}

async function checkToken(client: webApi.WebClient, log: Log): Promise<void> {
  try {
    const { team_id: workspace } = await client.auth.test()
    log.info('Slack accepts the bot token', { workspace: workspace ?? null })
  } catch (fault) {
    log.warn('Slack does not accept the bot token, or cannot be asked', { reason: failureOf(fault).reason })
  }
}
