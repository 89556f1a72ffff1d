import { createHash } from 'node:crypto'
import { LogLevel, SocketModeReceiver } from '@slack/bolt'
import { reasonOf } from '../../domain/errors.ts'
import type { Clock } from '../../domain/time.ts'
import { type Delivery, sortCommand, sortEvent, sortInteraction } from './delivery.ts'
import { failureOf } from './failure.ts'
import { type Intake, take } from './intake.ts'
import { quiet } from './quiet.ts'

export interface Socket {
  /** Connects, and connects again whenever the connection is lost. What comes of it is logged; nothing waits for it. */
  start(): Promise<void>
  stop(): Promise<void>
}

interface Options extends Intake {
  appToken: string
  /** Another Web API than Slack's own. */
  apiUrl: string | undefined
  wallClock: Clock
}

/** What Slack sends over the socket. */
interface Envelope {
  type: string
  body: unknown
  ack(): Promise<void>
}

/** Socket Mode: the same deliveries as over HTTP, kept and acknowledged in the same way. */
export function createSocket({ appToken, apiUrl, wallClock, ...intake }: Options): Socket {
  const { log } = intake
  const { client } = new SocketModeReceiver({
    appToken,
    logger: quiet,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: apiUrl === undefined ? {} : { slackApiUrl: apiUrl } },
  })
  client.on('slack_event', async ({ type, body, ack }: Envelope) => {
    try {
      const taken = await take(sort(type, body, wallClock), intake)
      if (taken === 'malformed') log.warn('a Slack delivery was refused', { reason: 'malformed' })
      await ack()
    } catch (fault) {
      // What is not acknowledged, Slack delivers again.
      log.error('a Slack delivery could not be kept', { reason: reasonOf(fault) })
    }
  })
  client.on('error', (fault: unknown) =>
    log.warn('the Slack socket failed', { reason: failureOf(fault).reason }),
  )
  return {
    start: async () => {
      try {
        await client.start()
        log.info('connected to Slack by Socket Mode')
      } catch (fault) {
        log.error('Slack does not open a socket', { reason: failureOf(fault).reason })
      }
    },
    stop: async () => {
      await client.disconnect().catch(() => undefined)
    },
  }
}

function sort(type: string, body: unknown, { now }: Clock): Delivery {
  switch (type) {
    case 'events_api':
      return sortEvent(body)
    case 'interactive':
      return sortInteraction(body, eventOf(body))
    case 'slash_commands':
      return typeof body === 'object' && body !== null
        ? sortCommand(body, { event: eventOf(body), at: now() })
        : { kind: 'malformed' }
    default:
      return { kind: 'noise', what: type }
  }
}

/** A press has no id of its own: the same body is the same press, since each holds a trigger of its own. */
function eventOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
