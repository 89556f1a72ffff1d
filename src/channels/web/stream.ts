import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Card } from '../../domain/card.ts'
import type { Listener } from '../../domain/channel.ts'
import { faultName } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import { drawCard } from './answer.ts'
import type { Visit } from './reply.ts'
import { words } from './words.ts'

interface Around {
  visit: Visit
  log: Log
}

export function wantsParts(c: Context): boolean {
  return c.req.header('accept') === 'text/event-stream'
}

/**
 * Sends an answer as it grows, as events of the page's script: `card` with a stretch of the page that takes the
 * place of the one before, or `fault` with the reason in the person's language.
 */
export function streamAnswer(c: Context, answer: ReturnType<Listener>, { visit, log }: Around) {
  return streamSSE(c, async (stream) => {
    const { faults } = words[visit.language]
    let drawn = false
    try {
      for await (const card of cardsOf(answer)) {
        await stream.writeSSE({ event: 'card', data: String(await drawCard(card, visit)) })
        drawn = true
      }
      if (!drawn) await stream.writeSSE({ event: 'fault', data: faults.nothing })
    } catch (thrown) {
      log.error('an answer on the page failed', { fault: faultName(thrown) })
      await stream.writeSSE({ event: 'fault', data: faults.broken })
    }
  })
}

async function* cardsOf(answer: ReturnType<Listener>): AsyncIterable<Card> {
  if (Symbol.asyncIterator in answer) return yield* answer
  const card = await answer
  if (card !== undefined) yield card
}
