import type { Card } from '../domain/card.ts'
import type { Listener } from '../domain/channel.ts'

/** The card that stands when an answer is complete, for channels that show an answer whole. */
export async function lastCard(answer: ReturnType<Listener>): Promise<Card | undefined> {
  if (!(Symbol.asyncIterator in answer)) return answer
  let last: Card | undefined
  for await (const card of answer) last = card
  return last
}
