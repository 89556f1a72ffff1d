import type { TurnContext } from 'botbuilder'
import type { Card } from '../../domain/card.ts'
import type { Address, Incoming, Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import { type Activity, activityShape } from './activity.ts'
import { incomingFrom } from './parse.ts'
import { handleWith, referenceOf } from './reference.ts'
import type { Replies } from './replies.ts'
import type { Sdk } from './sdk.ts'
import { createStream, type Stream } from './stream.ts'
import type { Turn } from './turn.ts'
import { whileTyping } from './typing.ts'

export type Handle = (waiting: Waiting, listen: Listener) => Promise<Outgoing[]>

type Answer = (context: TurnContext) => Promise<void>

interface Parts {
  sdk: () => Promise<Sdk>
  turn: Turn
  replies: Pick<Replies, 'give'>
  log: Log
}

/**
 * Answers a stored activity. Nothing but the typing sign and an answer that is being written goes out from here;
 * what fails is thrown on.
 */
export function createHandle({ sdk, turn, replies, log }: Parts): Handle {
  return async (waiting, listen) => {
    const activity = activityShape.parse(JSON.parse(waiting.body))
    const event = incomingFrom(activity, waiting.receivedAt)
    if (!event) return []
    const outgoing: Outgoing[] = []
    const answer = async (context: TurnContext) => {
      const stream = createStream((part) => context.sendActivity(part), log)
      const show = () => context.sendActivity({ type: 'typing' })
      const written = { stream: event.place === 'private' ? stream : undefined }
      const card = await whileTyping(() => lastShown(listen(event), written), { show, log })
      const to = { ...event.from, handle: placeFor(card, { event, activity, stream: await stream.end() }) }
      replies.give(waiting.event, card)
      if (card) outgoing.push({ key: keyOf(waiting), to, card })
    }
    const inTurn = async (context: TurnContext) => route(await sdk(), context, answer)
    // A typing sign that is still on its way must not arrive after the answer.
    const over = new AbortController()
    await turn(referenceOf(activity), inTurn, { signal: over.signal }).finally(() => over.abort())
    return outgoing
  }
}

/** The last card of an answer. Those before it are shown while it is written, where there is a stream for it. */
async function lastShown(
  answer: ReturnType<Listener>,
  { stream }: { stream: Stream | undefined },
): Promise<Card | undefined> {
  if (!(Symbol.asyncIterator in answer)) return answer
  let last: Card | undefined
  for await (const card of answer) {
    if (last) stream?.show(last)
    last = card
  }
  return last
}

interface Where {
  event: Incoming
  activity: Activity
  stream: string | undefined
}

/** Where the answer belongs: in the place of the pressed card, at the end of its own stream, or below all. */
function placeFor(card: Card | undefined, { event, activity, stream }: Where): Address['handle'] {
  const { handle } = event.from
  if (stream !== undefined) return handleWith(handle, { stream })
  const isReply = event.kind === 'pressed' || event.kind === 'submitted'
  if (card?.inPlace && isReply && activity.replyToId)
    return handleWith(handle, { replaces: activity.replyToId })
  return handle
}

/** The same each time the row is tried, another when somebody is met again after the row is forgotten. */
function keyOf({ event, receivedAt }: Waiting): string {
  return `teams ${event} ${receivedAt}`
}

/**
 * Lets the library find who answers; to it everything is a message, since what kind it is was found out before. Its
 * typing timer is left off, since it keeps one for all conversations; so is its removal of mentions, which `spoken` does.
 */
async function route({ Application }: Sdk, context: TurnContext, answer: Answer): Promise<void> {
  context.activity.type = 'message'
  const application = new Application({ startTypingTimer: false, removeRecipientMention: false })
  application.activity('message', answer)
  await application.run(context)
}
