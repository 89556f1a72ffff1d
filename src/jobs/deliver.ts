import { type Channel, SendFailed } from '../domain/channel.ts'
import { faultName, unreachable } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import { untilKept } from './kept.ts'
import type { OutboxStore, Room, Sending } from './outbox.ts'

/** Longer than any send may take: channels give up after 10 s. */
const leaseMs = 30_000
/** What to wait before the next attempts; after the last the message is given up. */
const backoffMs = [1_000, 5_000, 15_000, 60_000, 300_000, 900_000]

export interface Delivery {
  outbox: OutboxStore
  /** Those that are connected in this process. */
  channels: Channel[]
  /** Called when something was found, before it is sent. */
  onFound?: () => void
  clock: Clock
  log: Log
}

/** Sends one message from the outbox. False when none was due. */
export async function deliverOnce(delivery: Delivery): Promise<boolean> {
  const { outbox, channels, clock, log } = delivery
  const now = clock.now()
  const message = await outbox.claim(now, now + leaseMs, channels.flatMap(heldBy))
  if (!message) return false
  delivery.onFound?.()
  if (message.expires !== undefined && message.expires <= now) {
    log.info('not sent: of no use any more', { channel: message.to.channel, row: message.id })
    await outbox.failed(message.id, 'expired', now)
    return true
  }
  try {
    await sendUnlessThere(message, delivery)
  } catch (fault) {
    await untilKept(() => settle(message, fault, delivery), leaseMs)
    return true
  }
  // What was sent and could not be marked so would be sent again.
  await untilKept(() => outbox.sent(message.id, clock.now()), leaseMs)
  log.info('sent', { channel: message.to.channel, row: message.id, attempt: message.attempts + 1 })
  return true
}

function heldBy({ name, held }: Channel): Room[] {
  return (held?.() ?? []).map((workspace) => ({ channel: name, workspace }))
}

async function sendUnlessThere({ to, card, key, unknown }: Sending, { channels }: Delivery): Promise<void> {
  const connected = channels.find(({ name }) => name === to.channel)
  if (!connected) throw new SendFailed('retry', 'channel_not_connected', 60_000)
  if (unknown && connected.find && (await connected.find(to, key))) return
  await connected.send(to, card, key)
}

async function settle(message: Sending, fault: unknown, { outbox, clock, log }: Delivery): Promise<void> {
  const failed = fault instanceof SendFailed ? fault : new SendFailed('unknown', faultName(fault))
  // Whoever is asked to wait comes again then, however often; all else is given up in the end.
  const waitMs = failed.retryAfterMs ?? backoffMs[message.attempts]
  log.warn('sending failed', {
    channel: message.to.channel,
    row: message.id,
    outcome: failed.outcome,
    reason: failed.reason,
  })
  if (failed.outcome === 'refused' || waitMs === undefined) {
    return outbox.failed(message.id, failed.reason, clock.now())
  }
  const due = clock.now() + waitMs
  switch (failed.outcome) {
    case 'retry':
      return outbox.postpone(message.id, due, message.unknown)
    case 'unknown':
      return outbox.postpone(message.id, due, true)
    default:
      return unreachable(failed.outcome)
  }
}
