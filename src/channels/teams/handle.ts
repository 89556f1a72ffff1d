import type { TurnContext } from 'botbuilder'
import type { Incoming, Listener } from '../../domain/channel.ts'
import type { Log } from '../../domain/log.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import { lastCard } from '../last-card.ts'
import { type Activity, activityShape } from './activity.ts'
import { incomingFrom } from './parse.ts'
import { referenceOf } from './reference.ts'
import type { Sdk } from './sdk.ts'
import type { Turn } from './turn.ts'
import { whileTyping } from './typing.ts'

export type Handle = (waiting: Waiting, listen: Listener) => Promise<Outgoing[]>

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
    const answer = async (event: Incoming, context: TurnContext) => {
      const show = () => context.sendActivity({ type: 'typing' })
      const card = await whileTyping(() => lastCard(listen(event)), { show, log })
      if (card) outgoing.push({ key: keyOf(waiting), to: event.from, card })
    }
    const over = new AbortController()
    const inTurn = async (context: TurnContext) => {
      context.activity.type = activity.type
      await route(await sdk(), context, async () => {
        const event = incomingFrom(activity, waiting.receivedAt)
        if (event) await answer(event, context)
      })
    }
    await turn(referenceOf(activity), inTurn, { signal: over.signal }).finally(() => over.abort())
    return outgoing
  }
}

/** The same each time the row is tried, another when somebody is met again after the row is forgotten. */
function keyOf({ event, receivedAt }: Waiting): string {
  return `teams ${event} ${receivedAt}`
}

const heard = ['message', 'conversationUpdate', 'installationUpdate'] satisfies Activity['type'][]

/** Its own typing timer serves all conversations with one clock, and its mention removal is done better in `spoken`. */
async function route({ Application }: Sdk, context: TurnContext, act: () => Promise<void>): Promise<void> {
  const application = new Application({ startTypingTimer: false, removeRecipientMention: false })
  application.activity(heard, act)
  await application.run(context)
}
