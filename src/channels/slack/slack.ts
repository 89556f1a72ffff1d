import { webApi } from '@slack/bolt'
import type { Channel, Front, Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { FileStore } from '../../files/files.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import type { ShareableStore } from '../../jobs/workspaces.ts'
import { answerArrival, createApp } from './app.ts'
import { clientOptionsFor, createClients } from './clients.ts'
import { type SlackDoor, type SlackDoorOptions, slackDoor } from './door.ts'
import { failureOf } from './failure.ts'
import { createPace } from './pace.ts'
import { find, send } from './send.ts'

export interface Slack extends SlackDoor {
  channel: Required<Channel>
  /** Answers an arrival from the inbox. Throws what the listener throws, so that it is tried again. */
  handle(arrival: Waiting, listen: Listener): Promise<Outgoing[]>
  /** Asks Slack once whether the token is accepted, and logs what it says. Nothing waits for it. */
  checkToken(): Promise<void>
}

export interface SlackOptions extends SlackDoorOptions {
  /** Of the one workspace that is set up by hand. */
  botToken: string | undefined
  shareable: ShareableStore
  /** What was made for somebody, to be shown there. */
  files: Pick<FileStore, 'get'>
  front: Front
}

/** All of Slack. Bolt weighs 85 MB and takes 0.2 s to load, so this file is imported only where it is needed. */
export function createSlack(options: SlackOptions): Slack {
  const { botToken, apiUrl, files, clock, log, timeoutMs = 10_000 } = options
  const clientOptions = clientOptionsFor({ apiUrl, timeoutMs })
  const clients = createClients({ ...options, clientOptions })
  const app = createApp({ ...options, clients, clientOptions })
  const pace = createPace(clock)
  const common = { apiUrl, timeoutMs, fileOf: (id: string) => files.get(id, clock.now()) }
  return {
    ...slackDoor(options),
    channel: {
      name: 'slack',
      held: pace.held,
      send: (to, card, key) =>
        pace.send(to.workspace, async () => {
          await send({ ...common, client: await clients.of(to.workspace) }, to, { card, key })
        }),
      find: (to, key) => pace.send(to.workspace, async () => find(await clients.of(to.workspace), to, key)),
    },
    handle: (arrival, listen) => answerArrival(app, arrival, { listen, clients, log }),
    checkToken: () => checkToken(new webApi.WebClient(botToken, clientOptions), log),
  }
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
