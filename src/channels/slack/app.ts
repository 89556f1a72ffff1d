import { App, LogLevel, type Receiver, type webApi } from '@slack/bolt'
import type { Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import { lastCard } from '../last-card.ts'
import { whileBusy } from './busy.ts'
import { outgoingOf } from './outgoing.ts'
import { parse } from './parse.ts'
import { body as anyBody } from './payload.ts'
import { quiet } from './quiet.ts'

/** One arrival on its way through Bolt: who answers it, and what the answer became. */
interface Turn {
  arrival: Waiting
  listen: Listener
  outgoing: Outgoing[]
}

interface Options {
  botToken: string
  clientOptions: webApi.WebClientOptions
  log: Log
}

/**
 * Bolt behind the inbox: it gets what was kept, when it is its turn, and says what goes out. What fails in it fails
 * the arrival, which is then tried again.
 */
export function createApp({ botToken, clientOptions, log }: Options) {
  const app = new App<{ turn: Turn }>({
    receiver: fromInbox,
    // From the settings: Bolt would otherwise ask Slack before it handles anything, and wait while Slack is away.
    authorize: async () => ({ botToken }),
    clientOptions,
    convoStore: false,
    logger: quiet,
    logLevel: LogLevel.ERROR,
  })
  const answer = async ({ body, client, context }: Heard) => {
    const parsed = anyBody.parse(body)
    const heard = parse(parsed)
    if (heard === undefined) return
    const { turn } = context
    const card = await whileBusy(lastCard(turn.listen(heard)), heard, { client, log })
    if (card !== undefined) turn.outgoing.push(...outgoingOf(card, heard, { ...turn, body: parsed }))
  }
  app.message(answer)
  app.event('app_mention', answer)
  app.event('app_home_opened', answer)
  app.action(/./, answer)
  app.error(async (fault) => {
    throw originalOf(fault)
  })
  return app
}

interface Heard {
  body: unknown
  client: webApi.WebClient
  context: { turn: Turn }
}

/** Answers one arrival from the inbox. Throws whatever the listener threw. */
export async function answerArrival(
  app: App<{ turn: Turn }>,
  arrival: Waiting,
  listen: Listener,
): Promise<Outgoing[]> {
  const turn: Turn = { arrival, listen, outgoing: [] }
  const body = anyBody.parse(JSON.parse(arrival.body))
  await app.processEvent({ body, customProperties: { turn }, ack: async () => {} })
  return turn.outgoing
}

/** Bolt wraps what a listener throws, when it has no code that Bolt knows. */
function originalOf(fault: Error): Error {
  return 'original' in fault && fault.original instanceof Error ? fault.original : fault
}

/** Events come from the inbox, not from a server of Bolt's. */
const fromInbox: Receiver = { init() {}, start: async () => {}, stop: async () => {} }
