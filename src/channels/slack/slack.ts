import { webApi } from '@slack/bolt'
import { Hono } from 'hono'
import type { Channel, Front, Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import { type Clock, systemClock } from '../../domain/time.ts'
import type { FileStore } from '../../files/files.ts'
import type { InboxStore, Outgoing, Waiting } from '../../jobs/inbox.ts'
import type { ShareableStore, ThreadStore, WorkspaceStore } from '../../jobs/workspaces.ts'
import { answerArrival, createApp } from './app.ts'
import { createClients } from './clients.ts'
import { failureOf } from './failure.ts'
import { oauthRoutes } from './oauth.ts'
import { createPace } from './pace.ts'
import { quiet } from './quiet.ts'
import { slackRoutes } from './routes.ts'
import { find, send } from './send.ts'
import { createSocket } from './socket.ts'

export interface Slack {
  channel: Required<Channel>
  routes: Hono
  /** Answers an arrival from the inbox. Throws what the listener throws, so that it is tried again. */
  handle(arrival: Waiting, listen: Listener): Promise<Outgoing[]>
  /** Opens the socket, where there is one. Nothing waits for it. */
  connect(): Promise<void>
  stop(): Promise<void>
  /** Asks Slack once whether the token is accepted, and logs what it says. Nothing waits for it. */
  checkToken(): Promise<void>
}

export interface SlackOptions {
  /** Of the one workspace that is set up by hand. */
  botToken: string | undefined
  /** Undefined where nothing comes over HTTP. */
  signingSecret: string | undefined
  /** Set: Socket Mode. */
  appToken?: string | undefined
  /** Set: workspaces install it by themselves. */
  oauth?: { clientId: string; clientSecret: string } | undefined
  publicUrl?: string
  /** Another Web API than Slack's own, with its path: `https://slack.com/api/`. */
  apiUrl: string | undefined
  inbox: InboxStore
  /** Workspaces that installed it by themselves. */
  workspaces: WorkspaceStore
  threads: ThreadStore
  shareable: ShareableStore
  /** What was made for somebody, to be shown there. */
  files: Pick<FileStore, 'get'>
  front: Front
  clock: Clock
  /** What Slack's signatures are judged by; the system's where not given, also while `clock` is set. */
  wallClock?: Clock
  /** How long a reply of Slack's may take before it counts as lost; 10 s where not given. */
  timeoutMs?: number
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
  const clients = createClients({ ...options, clientOptions })
  const app = createApp({ ...options, clients, clientOptions })
  const pace = createPace(clock)
  const socket =
    options.appToken === undefined
      ? undefined
      : createSocket({ ...options, wallClock, appToken: options.appToken })
  const common = { apiUrl, timeoutMs, fileOf: (id: string) => files.get(id, clock.now()) }
  return {
    channel: {
      name: 'slack',
      held: pace.held,
      send: (to, card, key) =>
        pace.send(to.workspace, async () => {
          await send({ ...common, client: await clients.of(to.workspace) }, to, { card, key })
        }),
      find: (to, key) => pace.send(to.workspace, async () => find(await clients.of(to.workspace), to, key)),
    },
    routes: routesOf({ ...options, wallClock, clientOptions }),
    connect: async () => socket?.start(),
    stop: async () => socket?.stop(),
    handle: (arrival, listen) => answerArrival(app, arrival, { listen, clients, log }),
    checkToken: () => checkToken(new webApi.WebClient(botToken, clientOptions), log),
  }
}

interface Routed extends SlackOptions {
  wallClock: Clock
  clientOptions: webApi.WebClientOptions
}

function routesOf({ signingSecret, oauth, publicUrl = '', ...options }: Routed): Hono {
  const routes = new Hono()
  if (signingSecret !== undefined) routes.route('/', slackRoutes({ ...options, signingSecret }))
  if (oauth !== undefined) routes.route('/', oauthRoutes({ ...options, ...oauth, publicUrl }))
  return routes
}

async function checkToken(client: webApi.WebClient, log: Log): Promise<void> {
  if (client.token === undefined) return
  try {
    const { team_id: workspace } = await client.auth.test()
    log.info('Slack accepts the bot token', { workspace: workspace ?? null })
  } catch (fault) {
    log.warn('Slack does not accept the bot token, or cannot be asked', { reason: failureOf(fault).reason })
  }
}
