import { createHash, randomUUID } from 'node:crypto'
import type { Allowance } from '../desk/allowance.ts'
import type { Asked, AskedStore } from '../desk/asked.ts'
import type { Card } from '../domain/card.ts'
import type { Incoming } from '../domain/channel.ts'
import { faultName } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import type { Log } from '../domain/log.ts'
import { mask } from '../domain/mask.ts'
import { plainBody } from '../domain/plain.ts'
import { type Clock, type Instant, timeInOslo } from '../domain/time.ts'
import type { Answer, Ask, Question } from '../knowledge/answer.ts'
import { answerCard } from './cards/answer.ts'
import type { Visitor } from './feature.ts'
import { inParts } from './parts.ts'
import { suggestedTo } from './suggestions.ts'
import { allowanceTexts } from './texts/allowance.ts'
import { deskTexts } from './texts/desk.ts'
import { createTurns } from './turns.ts'

interface Parts {
  ask: Ask
  allowance: Allowance
  asked: Pick<AskedStore, 'keep'>
  /** Whether there is an adviser to ask. */
  staffed(): Promise<boolean>
  clock: Clock
  log: Log
}

interface Asking {
  text: string
  visitor: Visitor
  /** Where the language is known from elsewhere than the question. */
  language?: Language
}

/** Answers questions, each with what was said before it in the same conversation. */
export function answering({ ask, allowance, asked, staffed, clock, log }: Parts) {
  const turns = createTurns(clock)
  /** What it is kept under; undefined where nothing can be kept just now, since an answer is worth more than its record. */
  const keep = async (said: Asked): Promise<string | undefined> => {
    try {
      await asked.keep(said)
      return said.id
    } catch (fault) {
      log.error('a question could not be kept', { reason: faultName(fault) })
      return undefined
    }
  }
  /** When to come back, for whoever has asked enough. A count that cannot be kept just now keeps nobody from asking. */
  const resumes = async (asker: string): Promise<Instant | undefined> => {
    try {
      return await allowance.take(asker, clock.now())
    } catch (fault) {
      log.error('a question could not be counted', { reason: faultName(fault) })
      return undefined
    }
  }
  return (event: Incoming, { text, visitor, language }: Asking): AsyncIterable<Card> => {
    const spoken = language ?? visitor.member?.language
    const question: Question = {
      text,
      history: turns.before(event),
      person: personOf(event),
      ...(spoken && { language: spoken }),
      ...(isOfCouncil(visitor, event) && { reader: 'council' }),
    }
    return inParts<Card>(async (show) => {
      const again = await resumes(visitor.asker)
      if (again !== undefined) return enoughCard(spoken ?? visitor.language, again)
      const answered = await ask(question, (soFar) => show(answerCard(soFar)))
      const card = withPrompts(answered, { visitor, now: clock.now() })
      if (leadsOn(answered)) turns.add(event, text, plainBody(card))
      const id = isKept(answered) ? await keep(keptOf(answered, { event, text, visitor, card })) : undefined
      log.info('answered', { outcome: answered.outcome, mode: answered.mode, language: answered.language })
      return id === undefined ? card : offering(card, { id, staffed: await staffed() })
    })
  }
}

/** In a channel everybody reads what an adviser is answered. */
function isOfCouncil({ member }: Visitor, { place }: Incoming): boolean {
  return place === 'private' && member !== undefined && member.role !== 'leader'
}

/** Below an answer: a thumb, and an adviser where there is one. */
function offering(card: Card, { id, staffed }: { id: string; staffed: boolean }): Card {
  const adviser = { action: 'desk-ask', ref: id, label: deskTexts[card.language].ask }
  return { ...card, feedback: id, ...(staffed && { buttons: [...(card.buttons ?? []), adviser] }) }
}

function enoughCard(language: Language, again: Instant): Card {
  const text = allowanceTexts[language].enough(timeInOslo(again))
  return { language, headline: '', body: [{ kind: 'text', text }] }
}

/** Whoever got no answer is shown what can be asked; after a private story that would be cold. */
function withPrompts(answered: Answer, { visitor, now }: { visitor: Visitor; now: Instant }): Card {
  const card = answerCard(answered)
  const { outcome, reason, language } = answered
  const isTurnedAway = outcome === 'off-topic' || outcome === 'refused' || outcome === 'not-in-sources'
  if (!isTurnedAway || reason === 'private') return card
  return { ...card, prompts: suggestedTo({ ...visitor, language }, now) }
}

/** What is not of the field, was turned away or tells of a named person is not kept. */
function isKept({ outcome, reason }: Answer): boolean {
  return (
    reason === undefined &&
    (outcome === 'answered' || outcome === 'ambiguous' || outcome === 'not-in-sources')
  )
}

interface Kept {
  event: Incoming
  text: string
  visitor: Visitor
  card: Card
}

function keptOf({ outcome, mode, citations }: Answer, { event, text, visitor, card }: Kept): Asked {
  const { asker } = visitor
  return {
    id: randomUUID(),
    asker,
    conversation: conversationOf(asker, event),
    at: event.at,
    language: card.language,
    question: mask(text),
    answer: plainBody(card),
    outcome,
    mode,
    sources: citations.map(({ passage: { about } }) => ({
      document: about.path,
      title: about.title,
      ...(about.year === undefined ? {} : { year: about.year }),
    })),
    areas: [...new Set(citations.flatMap(({ passage }) => passage.about.areas))],
  }
}

/** One asker in one thread. Whoever knows neither cannot tell from it where it was. */
function conversationOf(asker: string, { thread = '' }: Incoming): string {
  return createHash('sha256').update(`${asker} ${thread}`).digest('base64url').slice(0, 22)
}

/** What was turned away is not gone on with, and a private story is not remembered for a minute. */
function leadsOn({ outcome }: Answer): boolean {
  return outcome === 'answered' || outcome === 'ambiguous' || outcome === 'not-in-sources'
}

/** Opaque, and the same for the same person in the same messenger: what a budget is counted by. */
export function personOf({ from }: Incoming): string {
  return `${from.channel}:${from.workspace}:${from.person}`
}
