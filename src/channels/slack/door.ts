import { Hono } from 'hono'
import type { Log } from '../../domain/log.ts'
import { type Clock, systemClock } from '../../domain/time.ts'
import type { InboxStore } from '../../jobs/inbox.ts'
import type { ThreadStore, WorkspaceStore } from '../../jobs/workspaces.ts'
import { slackRoutes } from './routes.ts'
import type { Socket } from './socket.ts'

export interface SlackDoor {
  routes: Hono
  /** Opens the socket, where there is one. Nothing waits for it. */
  connect(): Promise<void>
  /** Takes nothing more. */
  stop(): Promise<void>
}

export interface SlackDoorOptions {
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
  clock: Clock
  /** What Slack's signatures are judged by; the system's where not given, also while `clock` is set. */
  wallClock?: Clock
  /** How long a reply of Slack's may take before it counts as lost; 10 s where not given. */
  timeoutMs?: number
  log: Log
}

/** Where Slack comes in: what it delivers is kept and acknowledged, and nothing of Bolt is loaded for that. */
export function slackDoor(options: SlackDoorOptions): SlackDoor {
  const { signingSecret, appToken, wallClock = systemClock } = options
  const routes = new Hono()
  if (signingSecret !== undefined) routes.route('/', slackRoutes({ ...options, wallClock, signingSecret }))
  const install = installing(options)
  if (install) routes.get('/slack/install', install).get('/slack/oauth_redirect', install)
  let socket: Promise<Socket> | undefined
  return {
    routes,
    connect: async () => {
      if (appToken === undefined) return
      socket = import('./socket.ts').then(({ createSocket }) =>
        createSocket({ ...options, wallClock, appToken }),
      )
      await (await socket).start()
    },
    stop: async () => (await socket)?.stop(),
  }
}

/** Somebody installs it in their workspace: seldom, so that what it takes is loaded then. */
function installing({ oauth, publicUrl = '', ...options }: SlackDoorOptions) {
  if (oauth === undefined) return undefined
  const { apiUrl, timeoutMs } = options
  return async ({ req }: { req: { raw: Request } }): Promise<Response> => {
    const [{ oauthRoutes }, { clientOptionsFor }] = await Promise.all([
      import('./oauth.ts'),
      import('./clients.ts'),
    ])
    const clientOptions = clientOptionsFor({ apiUrl, timeoutMs })
    return oauthRoutes({ ...options, ...oauth, publicUrl, clientOptions }).fetch(req.raw)
  }
}
