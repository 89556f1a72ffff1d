import type { Incoming } from '../domain/channel.ts'
import type { Clock, Instant } from '../domain/time.ts'
import type { Turn } from '../knowledge/answer.ts'

/** What was said a moment ago, so that "og i 2025?" is understood. In memory only, never on disk. */
export interface Turns {
  /** The last turns of this conversation, oldest first. */
  before(event: Incoming): Turn[]
  add(event: Incoming, question: string, answer: string): void
}

/** Said to leaders in the first message: whoever changes it changes the texts. */
const rememberedMs = 30 * 60_000
const mostConversations = 2_000
/** Two questions and their answers: what lies further back misleads more than it helps. */
const mostTurns = 4
const mostCharacters = 600

interface Remembered {
  turns: Turn[]
  until: Instant
}

export function createTurns(clock: Clock): Turns {
  const conversations = new Map<string, Remembered>()
  const forgetOld = () => {
    for (const [key, { until }] of conversations) {
      if (until > clock.now() && conversations.size <= mostConversations) return
      conversations.delete(key)
    }
  }
  return {
    before: (event) => {
      forgetOld()
      return conversations.get(conversationOf(event))?.turns ?? []
    },
    add: (event, question, answer) => {
      const key = conversationOf(event)
      const said: Turn[] = [
        { role: 'user', content: question.slice(0, mostCharacters) },
        { role: 'assistant', content: answer.slice(0, mostCharacters) },
      ]
      const turns = [...(conversations.get(key)?.turns ?? []), ...said].slice(-mostTurns)
      // Put in anew, so that the map is in the order of being forgotten.
      conversations.delete(key)
      conversations.set(key, { turns, until: clock.now() + rememberedMs })
      forgetOld()
    },
  }
}

/** Alone with the assistant it is one conversation, whatever the thread; among others it is the thread. */
function conversationOf({ from, place, thread }: Incoming): string {
  const where =
    place === 'private'
      ? `${from.person} ${from.channel === 'web' ? from.handle : ''}`
      : (thread ?? from.handle)
  return `${from.channel} ${from.workspace} ${where}`
}
