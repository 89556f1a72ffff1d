import { App, LogLevel, type Receiver, type webApi } from '@slack/bolt'
import type { Front, Incoming, Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import type { ShareableStore, WorkspaceStore } from '../../jobs/workspaces.ts'
import { lastCard } from '../last-card.ts'
import { whileBusy } from './busy.ts'
import type { Clients } from './clients.ts'
import { publishHome } from './home.ts'
import { outgoingOf, replacing } from './outgoing.ts'
import { suggest, titled } from './pane.ts'
import { isHome, parse, workspaceOf } from './parse.ts'
import { body as anyBody, type Body } from './payload.ts'
import { quiet } from './quiet.ts'
import { offerToShare, shared } from './share.ts'
import { streamed } from './stream.ts'

/** One arrival on its way through Bolt: who answers it, and what the answer became. */
interface Turn {
  arrival: Waiting
  listen: Listener
  outgoing: Outgoing[]
}

interface Options {
  clients: Clients
  clientOptions: webApi.WebClientOptions
  workspaces: WorkspaceStore
  shareable: ShareableStore
  front: Front
  clock: Clock
  log: Log
}

/**
 * Bolt behind the inbox: it gets what was kept, when it is its turn, and says what goes out. What fails in it fails
 * the arrival, which is then tried again.
 */
export function createApp(options: Options) {
  const { clients, clientOptions, workspaces } = options
  const app = new App<{ turn: Turn }>({
    receiver: fromInbox,
    // From what is kept: Bolt would otherwise ask Slack before it handles anything, and wait while Slack is away.
    authorize: async ({ teamId = '' }) => {
      const botToken = await clients.tokenOf(teamId)
      return botToken === undefined ? {} : { botToken }
    },
    clientOptions,
    convoStore: false,
    logger: quiet,
    logLevel: LogLevel.ERROR,
  })
  const hear = async ({ body, context: { turn } }: Heard) => {
    const parsed = anyBody.parse(body)
    const heard = parse(parsed)
    if (heard === undefined) return
    const client = await clients.of(heard.from.workspace)
    if (isHome(parsed)) return publishHome(client, heard.from, await options.front.home(heard.from))
    const about = { ...options, parsed, client, turn }
    turn.outgoing.push(...((await shared(heard, options)) ?? (await answered(heard, about))))
  }
  const leave = async ({ body, context: { turn } }: Heard) => {
    const heard = parse(anyBody.parse(body))
    if (heard === undefined) return
    await lastCard(turn.listen(heard))
    await workspaces.removed({ channel: 'slack', id: heard.from.workspace }, heard.at)
  }
  app.message(hear)
  app.event('app_mention', hear)
  app.event('app_home_opened', hear)
  app.event('app_uninstalled', leave)
  app.event('tokens_revoked', leave)
  app.action(/./, hear)
  app.command(/./, hear)
  app.shortcut(/./, hear)
  app.error(async (fault) => {
    throw originalOf(fault)
  })
  return app
}

interface Heard {
  body: unknown
  context: { turn: Turn }
}

interface Answering extends Options {
  parsed: Body
  client: webApi.WebClient
  turn: Turn
}

async function answered(heard: Incoming, about: Answering): Promise<Outgoing[]> {
  const { client, turn, parsed, log, front } = about
  const live = streamed(turn.listen(heard), heard, { client, log })
  const { card, stream } = await whileBusy(live, heard, { client, log })
  if (heard.kind === 'arrived') suggest(client, heard, { front, log })
  if (card === undefined) return []
  titled(client, heard, { parsed, log })
  const shareable = await offerToShare(card, heard, { ...about, ...turn })
  return replacing(outgoingOf(shareable, heard, { ...turn, body: parsed }), stream)
}

/**
 * Answers one arrival from the inbox. Throws whatever the listener threw. What comes from a workspace that the
 * assistant is not installed in, or not any more, is dropped: nothing could be answered there.
 */
export async function answerArrival(
  app: App<{ turn: Turn }>,
  arrival: Waiting,
  { listen, clients, log }: { listen: Listener; clients: Clients; log: Log },
): Promise<Outgoing[]> {
  const turn: Turn = { arrival, listen, outgoing: [] }
  const body = anyBody.parse(JSON.parse(arrival.body))
  const heard = parse(body)
  if (heard?.kind !== 'left' && (await clients.tokenOf(workspaceOf(body))) === undefined) {
    log.info('dropped: the workspace has not installed it', { row: arrival.id })
    return []
  }
  await app.processEvent({ body, customProperties: { turn }, ack: async () => {} })
  return turn.outgoing
}

/** Bolt wraps what a listener throws, when it has no code that Bolt knows. */
function originalOf(fault: Error): Error {
  return 'original' in fault && fault.original instanceof Error ? fault.original : fault
}

/** Events come from the inbox, not from a server of Bolt's. */
const fromInbox: Receiver = { init() {}, start: async () => {}, stop: async () => {} }
