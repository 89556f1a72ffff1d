import type { Card } from '../domain/card.ts'
import type { Incoming } from '../domain/channel.ts'
import { faultName, unreachable } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import type { Log } from '../domain/log.ts'
import type { Ask } from '../knowledge/answer.ts'
import { answerCard } from './cards/answer.ts'
import {
  asksForHelp,
  exampleAction,
  exampleQuestion,
  faultCard,
  helpCard,
  welcomeCard,
} from './cards/welcome.ts'

interface Parts {
  ask: Ask
  log: Log
}

/** What a person did -> what they see. Throws on a fault of ours, so that it may be tried again. */
export type Handle = (event: Incoming) => Promise<Card | undefined>

export function createAssistant({ ask, log }: Parts): Handle {
  const answer = async (text: string, language?: Language) => {
    const answered = await ask(language ? { text, language } : { text })
    log.info('answered', { outcome: answered.outcome, mode: answered.mode, language: answered.language })
    return answerCard(answered)
  }
  return async (event) => {
    const language = spokenIn(event.locale)
    switch (event.kind) {
      case 'arrived':
        return welcomeCard(language)
      case 'said': {
        const asked = asksForHelp(event.text)
        return asked ? helpCard(asked) : answer(event.text)
      }
      case 'pressed': {
        const question = event.action === exampleAction ? exampleQuestion(event.ref, language) : undefined
        return question ? answer(question, language) : helpCard(language)
      }
      default:
        return unreachable(event)
    }
  }
}

/** Says that something went wrong instead of throwing: for the last attempt, and for whoever waits. */
export function forgiving(handle: Handle, log: Log): Handle {
  return async (event) => {
    try {
      return await handle(event)
    } catch (fault) {
      log.error('answering failed', { channel: event.from.channel, reason: faultName(fault) })
      return faultCard(spokenIn(event.locale))
    }
  }
}

/** The language for a platform's locale tag (`nb-NO`, `nn`, `en_US`): bokmål where it says nothing we speak. */
function spokenIn(locale: string | undefined): Language {
  const tag = locale?.toLowerCase() ?? ''
  if (tag.startsWith('nn')) return 'nn'
  return tag.startsWith('en') ? 'en' : 'nb'
}
