import type { Card } from '../domain/card.ts'
import type { Incoming } from '../domain/channel.ts'
import type { Language } from '../domain/language.ts'
import type { Log } from '../domain/log.ts'
import { plainBody } from '../domain/plain.ts'
import type { Clock } from '../domain/time.ts'
import type { Answer, Ask, Question } from '../knowledge/answer.ts'
import { answerCard } from './cards/answer.ts'
import type { Visitor } from './feature.ts'
import { inParts } from './parts.ts'
import { createTurns } from './turns.ts'

interface Parts {
  ask: Ask
  clock: Clock
  log: Log
}

interface Asked {
  text: string
  visitor: Visitor
  /** Where the language is known from elsewhere than the question. */
  language?: Language
}

/** Answers questions, each with what was said before it in the same conversation. */
export function answering({ ask, clock, log }: Parts) {
  const turns = createTurns(clock)
  return (event: Incoming, { text, visitor, language }: Asked): AsyncIterable<Card> => {
    const spoken = language ?? visitor.member?.language
    const question: Question = {
      text,
      history: turns.before(event),
      person: personOf(event),
      ...(spoken && { language: spoken }),
    }
    return inParts<Card>(async (show) => {
      const answered = await ask(question, (soFar) => show(answerCard(soFar)))
      const card = answerCard(answered)
      if (leadsOn(answered)) turns.add(event, text, plainBody(card))
      log.info('answered', { outcome: answered.outcome, mode: answered.mode, language: answered.language })
      return card
    })
  }
}

/** What was turned away is not gone on with, and a private story is not remembered for a minute. */
function leadsOn({ outcome }: Answer): boolean {
  return outcome === 'answered' || outcome === 'ambiguous' || outcome === 'not-in-sources'
}

/** Opaque, and the same for the same person in the same messenger: what a budget is counted by. */
function personOf({ from }: Incoming): string {
  return `${from.channel}:${from.workspace}:${from.person}`
}
