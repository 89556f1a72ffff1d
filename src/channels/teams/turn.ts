import type { TurnContext } from 'botbuilder'
import { type Attempt, oneAttempt } from './attempt.ts'
import type { Reference } from './reference.ts'
import { type Credentials, configuration, type Sdk } from './sdk.ts'

/** Takes up a conversation and does `work` in it. What the platform does not take ends as `SendFailed`. */
export type Turn = (
  to: Reference,
  work: (context: TurnContext) => Promise<void>,
  options: Options,
) => Promise<void>

interface Options {
  /** Ends every request of the turn. */
  signal: AbortSignal
  attempt?: Attempt
}

export function createTurn(
  sdk: () => Promise<Sdk>,
  credentials: Credentials,
  allowed: (address: string) => boolean,
): Turn {
  return async (to, work, { signal, attempt = { reached: 'nothing' } }) => {
    const { TeamsAdapter } = await sdk()
    const client = { httpClient: oneAttempt(attempt, { allowed, signal }) }
    const adapter = new TeamsAdapter(configuration(credentials), undefined, undefined, client)
    await adapter.continueConversationAsync(credentials.appId ?? '', known(to), async (context) => {
      // The library makes up an id for the turn, and would send its answers as replies to it.
      delete context.activity.id
      await work(context)
    })
  }
}

/** The library's types want names; none is stored, and the platform needs none. */
function known({ serviceUrl, conversation, bot, user }: Reference) {
  const { id, tenantId, conversationType = 'personal' } = conversation
  const isGroup = conversationType !== 'personal'
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id, name: '', conversationType, isGroup, ...(tenantId !== undefined && { tenantId }) },
    bot: { ...bot, name: '' },
    user: { ...user, name: '' },
  }
}
