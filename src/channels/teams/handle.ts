import type { TurnContext } from 'botbuilder'
import type { Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import { lastCard } from '../last-card.ts'
import { activityShape } from './activity.ts'
import { incomingFrom } from './parse.ts'
import { referenceOf } from './reference.ts'
import type { Sdk } from './sdk.ts'
import type { Turn } from './turn.ts'
import { whileTyping } from './typing.ts'

export type Handle = (waiting: Waiting, listen: Listener) => Promise<Outgoing[]>

type Answer = (context: TurnContext) => Promise<void>

interface Parts {
  sdk: () => Promise<Sdk>
  turn: Turn
  log: Log
}

/** Answers a stored activity. Nothing but the typing sign goes out from here; what fails is thrown on. */
export function createHandle({ sdk, turn, log }: Parts): Handle {
  return async (waiting, listen) => {
    const activity = activityShape.parse(JSON.parse(waiting.body))
    const outgoing: Outgoing[] = []
    const answer = async (context: TurnContext) => {
      const event = incomingFrom(activity, waiting.receivedAt)
      if (!event) return
      const show = () => context.sendActivity({ type: 'typing' })
      const card = await whileTyping(() => lastCard(listen(event)), { show, log })
      if (card) outgoing.push({ key: keyOf(waiting), to: event.from, card })
    }
    const inTurn = async (context: TurnContext) => {
      context.activity.type = activity.type
      await route(await sdk(), context, answer)
    }
    // A typing sign that is still on its way must not arrive after the answer.
    const over = new AbortController()
    await turn(referenceOf(activity), inTurn, { signal: over.signal }).finally(() => over.abort())
    return outgoing
  }
}

/** The same each time the row is tried, another when somebody is met again after the row is forgotten. */
function keyOf({ event, receivedAt }: Waiting): string {
  return `teams ${event} ${receivedAt}`
}

const heard = ['message', 'conversationUpdate', 'installationUpdate']

/**
 * Lets the library find who answers. Its typing timer is left off, since it keeps one for all conversations;
 * so is its removal of mentions, which `spoken` does.
 */
async function route({ Application }: Sdk, context: TurnContext, answer: Answer): Promise<void> {
  const application = new Application({ startTypingTimer: false, removeRecipientMention: false })
  application.activity(heard, answer)
  await application.run(context)
}
