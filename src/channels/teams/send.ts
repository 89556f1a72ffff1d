import type { Activity, TurnContext } from 'botbuilder'
import { z } from 'zod'
import { type Channel, SendFailed } from '../../domain/channel.ts'
import { reasonOf } from '../../domain/errors.ts'
import { type Log, silent } from '../../domain/log.ts'
import { type Clock, systemClock } from '../../domain/time.ts'
import type { SentMessages } from '../../jobs/sent.ts'
import type { Attempt } from './attempt.ts'
import { type Reference, referenceIn } from './reference.ts'
import { messageOf, suggestionsOf } from './render.ts'
import { partsOf } from './split.ts'
import type { Turn } from './turn.ts'

/** Cards of several messages that are not through; the oldest is forgotten first. */
const remembered = 1_000

/** What the last message that can be judged is kept as, beside its own id. */
export const lastJudged = 'last'

interface Options {
  /** For all of a card, the token included; the outbox counts on no more than 10 s. */
  limitMs?: number
  /** Where it is kept what a message was about that may be judged. */
  sent?: Pick<SentMessages, 'keep'>
  /** The playground does not say which message a thumb is for: there it is for the last one. */
  local?: boolean
  clock?: Clock
  log?: Log
}

/**
 * Sends a card as the messages that hold it, the first of them where it belongs: in another's place, or at the end
 * of a stream. Tried again with the same key, it goes on where it stopped.
 */
export function createSend(turn: Turn, options: Options = {}): Channel['send'] {
  const { limitMs = 10_000, sent, local = false, clock = systemClock, log = silent } = options
  const through = new Map<string, number>()
  return async (to, card, key) => {
    const { replaces, stream, ...reference } = referenceIn(to.handle)
    const signal = AbortSignal.timeout(limitMs)
    const deliver = (what: Doing) => perform(turn, what, { reference, signal })
    for (const [at, part] of partsOf(card).entries()) {
      if (at < (through.get(key) ?? 0)) continue
      const isAlone = (reference.conversation.conversationType ?? 'personal') === 'personal'
      const message = { ...messageOf(part), ...(isAlone && suggestionsOf(part)) }
      const id = await (at === 0 ? placed(message, { deliver, replaces, stream }) : deliver(posting(message)))
      through.set(key, at + 1)
      if (part.feedback === undefined || id === undefined) continue
      // The message is out; that nobody will be able to judge it is no reason to send it again.
      for (const name of local ? [id, lastJudged] : [id])
        await sent
          ?.keep(`${reference.conversation.id} ${name}`, part.feedback, clock.now())
          .catch((fault) => log.warn('a sent message is not remembered', { reason: reasonOf(fault) }))
    }
    through.delete(key)
    forgetOldest(through)
  }
}

function forgetOldest(through: Map<string, number>): void {
  const [oldest] = through.keys()
  if (oldest !== undefined && through.size > remembered) through.delete(oldest)
}

type Message = Partial<Activity> & Pick<ReturnType<typeof messageOf>, 'entities'>

/** One request to the platform, and the id of what came of it. */
type Doing = (context: TurnContext) => Promise<unknown>

interface Place {
  deliver: (what: Doing) => Promise<string | undefined>
  replaces: string | undefined
  stream: string | undefined
}

/** Where its place cannot be had any more, it stands below all else. */
async function placed(message: Message, { deliver, replaces, stream }: Place): Promise<string | undefined> {
  if (replaces !== undefined) {
    const update: Doing = (context) => context.updateActivity({ ...message, id: replaces })
    return deliver(update).catch(unlessRefused(() => deliver(posting(message))))
  }
  if (stream !== undefined) {
    const takeAway: Doing = (context) => context.deleteActivity(stream)
    const below = () =>
      deliver(takeAway)
        .catch(() => undefined)
        .then(() => deliver(posting(message)))
    return deliver(posting(ending(message, stream))).catch(unlessRefused(below))
  }
  return deliver(posting(message))
}

function posting(message: Partial<Activity>): Doing {
  return (context) => context.sendActivity(message)
}

/** What stood there of it before becomes this message. */
function ending(message: Message, stream: string) {
  const info = { streamId: stream, streamType: 'final' }
  return {
    ...message,
    entities: [...(message.entities ?? []), { type: 'streaminfo', ...info }],
    channelData: { ...message.channelData, ...info },
  }
}

function unlessRefused<Result>(otherwise: () => Promise<Result>): (fault: unknown) => Promise<Result> {
  return async (fault) => {
    if (fault instanceof SendFailed && fault.outcome === 'refused') return otherwise()
    throw fault
  }
}

interface To {
  reference: Reference
  signal: AbortSignal
}

async function perform(turn: Turn, what: Doing, { reference, signal }: To): Promise<string | undefined> {
  const attempt: Attempt = { reached: 'nothing' }
  let reply: unknown
  const say = async (context: TurnContext) => {
    reply = await what(context)
  }
  try {
    await Promise.race([turn(reference, say, { signal, attempt }), ended(signal)])
  } catch (fault) {
    if (attempt.reached === 'taken') return undefined
    throw fault instanceof SendFailed ? fault : notSent(fault, attempt)
  }
  return idShape.safeParse(reply).data?.id
}

const idShape = z.object({ id: z.string().min(1) })

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
