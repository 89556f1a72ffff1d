import type { Card } from '../domain/card.ts'
import type { Incoming, Listener } from '../domain/channel.ts'
import { faultName, unreachable } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import type { Log } from '../domain/log.ts'
import { plainBody } from '../domain/plain.ts'
import type { Clock } from '../domain/time.ts'
import type { Answer, Ask, Question } from '../knowledge/answer.ts'
import { answerCard } from './cards/answer.ts'
import {
  exampleAction,
  exampleQuestion,
  faultCard,
  helpCard,
  smallTalk,
  welcomeCard,
} from './cards/welcome.ts'
import { inParts } from './parts.ts'
import { createTurns } from './turns.ts'

interface Parts {
  ask: Ask
  /** Where questions are sent to be answered; undefined without a model. */
  modelHost?: string | undefined
  clock: Clock
  log: Log
}

/** What a person did -> what they see. Throws on a fault of ours, so that it may be tried again. */
export function createAssistant({ ask, modelHost, clock, log }: Parts): Listener {
  const turns = createTurns(clock)

  const answer = (event: Incoming, text: string, language?: Language) => {
    const question: Question = {
      text,
      history: turns.before(event),
      person: personOf(event),
      ...(language && { language }),
    }
    return inParts<Card>(async (show) => {
      const answered = await ask(question, (soFar) => show(answerCard(soFar)))
      const card = answerCard(answered)
      if (leadsOn(answered)) turns.add(event, text, plainBody(card))
      log.info('answered', { outcome: answered.outcome, mode: answered.mode, language: answered.language })
      return card
    })
  }

  return (event) => {
    const language = spokenIn(event.locale)
    switch (event.kind) {
      case 'arrived':
        return Promise.resolve(welcomeCard(language, modelHost))
      case 'said': {
        const reply = smallTalk(event.text, modelHost)
        return reply ? Promise.resolve(reply) : answer(event, event.text)
      }
      case 'pressed': {
        const question = event.action === exampleAction ? exampleQuestion(event.ref, language) : undefined
        return question ? answer(event, question, language) : Promise.resolve(helpCard(language, modelHost))
      }
      default:
        return unreachable(event)
    }
  }
}

/** Says that something went wrong instead of throwing: for the last attempt. */
export function forgiving(listen: Listener, log: Log): Listener {
  return async function* (event) {
    try {
      const heard = listen(event)
      if (Symbol.asyncIterator in heard) yield* heard
      else {
        const card = await heard
        if (card) yield card
      }
    } catch (fault) {
      log.error('answering failed', { channel: event.from.channel, reason: faultName(fault) })
      yield faultCard(spokenIn(event.locale))
    }
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

/** The language for a platform's locale tag (`nb-NO`, `nn`, `en_US`): bokmål where it says nothing we speak. */
function spokenIn(locale: string | undefined): Language {
  const tag = locale?.toLowerCase() ?? ''
  if (tag.startsWith('nn')) return 'nn'
  return tag.startsWith('en') ? 'en' : 'nb'
}
