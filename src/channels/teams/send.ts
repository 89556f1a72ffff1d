import type { TurnContext } from 'botbuilder'
import { type Channel, SendFailed } from '../../domain/channel.ts'
import type { Attempt } from './attempt.ts'
import { type Reference, referenceIn } from './reference.ts'
import { messageOf } from './render.ts'
import { partsOf } from './split.ts'
import type { Turn } from './turn.ts'

/** Cards of several messages that are not through; the oldest is forgotten first. */
const remembered = 1_000

/**
 * Sends a card as the messages that hold it. Tried again with the same key, it goes on where it stopped.
 * `limitMs` is for all of it, the token included; the outbox counts on no more than 10 s.
 */
export function createSend(turn: Turn, limitMs = 10_000): Channel['send'] {
  const through = new Map<string, number>()
  return async (to, card, key) => {
    const reference = referenceIn(to.handle)
    const signal = AbortSignal.timeout(limitMs)
    const parts = partsOf(card)
    for (const [at, part] of parts.entries()) {
      if (at < (through.get(key) ?? 0)) continue
      await post(turn, messageOf(part), { reference, signal })
      through.set(key, at + 1)
    }
    through.delete(key)
    forgetOldest(through)
  }
}

function forgetOldest(through: Map<string, number>): void {
  const [oldest] = through.keys()
  if (oldest !== undefined && through.size > remembered) through.delete(oldest)
}

type Message = ReturnType<typeof messageOf>

interface To {
  reference: Reference
  signal: AbortSignal
}

async function post(turn: Turn, message: Message, { reference, signal }: To): Promise<void> {
  const attempt: Attempt = { reached: 'nothing' }
  const say = async (context: TurnContext) => {
    await context.sendActivity(message)
  }
  try {
    await Promise.race([turn(reference, say, { signal, attempt }), ended(signal)])
  } catch (fault) {
    if (attempt.reached === 'taken') return
    throw fault instanceof SendFailed ? fault : notSent(fault, attempt)
  }
}

/** Before the request: no token, most likely. After it: nobody knows. */
function notSent(fault: unknown, { reached }: Attempt): SendFailed {
  const name = fault instanceof Error ? fault.name : 'unnamed'
  return new SendFailed(reached === 'nothing' ? 'retry' : 'unknown', name)
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
