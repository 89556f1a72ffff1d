import type { TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Card } from '../../domain/card.ts'
import { reasonOf } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import { markdownOf } from './markdown.ts'

/** Teams asks for one request a second at most. */
const everyMs = 1_000

/** An answer while it is written, in a chat between two. */
export interface Stream {
  /** Shows what there is of it. What comes too soon gives way to the next. Never throws, never waits. */
  show(card: Card): void
  /** Ends when nothing is on its way any more, and gives the stream's id where it began. */
  end(): Promise<string | undefined>
}

type Post = TurnContext['sendActivity']

/**
 * Our own streamer: the library's ends the process when Teams refuses a stream. Each text must begin with the one
 * before, so what does not is left for the message that ends it; what Teams refuses is not tried again.
 */
export function createStream(post: Post, log: Log): Stream {
  let id: string | undefined
  let shown = ''
  let sequence = 0
  let next: string | undefined
  let sending: Promise<void> | undefined
  let over = false
  const ended = Promise.withResolvers<void>()

  async function send(text: string): Promise<void> {
    sequence += 1
    const info = {
      streamType: 'streaming',
      streamSequence: sequence,
      ...(id !== undefined && { streamId: id }),
    }
    const reply = await post({
      type: 'typing',
      text,
      entities: [{ type: 'streaminfo', ...info }],
      channelData: info,
    })
    id ??= idShape.parse(reply).id
    shown = text
  }

  async function work(): Promise<void> {
    while (next !== undefined && !over) {
      const text = next
      next = undefined
      await send(text)
      await Promise.race([pause(everyMs), ended.promise])
    }
  }

  return {
    show: (card) => {
      const text = markdownOf(card)
      if (over || text.length <= shown.length || !text.startsWith(shown)) return
      next = text
      sending ??= work()
        .catch((fault) => {
          over = true
          log.debug('an answer is not shown while it is written', { reason: reasonOf(fault) })
        })
        .finally(() => {
          sending = undefined
        })
    },
    end: async () => {
      over = true
      ended.resolve()
      await sending
      return id
    },
  }
}

const idShape = z.object({ id: z.string().min(1) })

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
