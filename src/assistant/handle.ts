import type { Allowance } from '../desk/allowance.ts'
import type { AskedStore } from '../desk/asked.ts'
import type { Card } from '../domain/card.ts'
import type { Address, Incoming, Listener } from '../domain/channel.ts'
import { faultName, unreachable } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import type { Ask } from '../knowledge/answer.ts'
import type { PeopleStore } from '../people/store.ts'
import { answering } from './answering.ts'
import {
  exampleAction,
  exampleQuestion,
  faultCard,
  helpCard,
  outOfUseCard,
  smallTalk,
  welcomeCard,
} from './cards/welcome.ts'
import type { Feature, Said, Visitor } from './feature.ts'
import { suggestedTo } from './suggestions.ts'
import { spokenIn, visitorFrom } from './visitor.ts'
import { opened } from './words.ts'

/** What is asked of the register of members. */
type Register = Pick<PeopleStore, 'memberAt' | 'met' | 'left'>

interface Parts {
  ask: Ask
  allowance: Allowance
  asked: Pick<AskedStore, 'keep'>
  /** Whether there is an adviser to ask. */
  staffed(): Promise<boolean>
  people: Register
  /** What is kept of somebody unknown is kept under this: a keyed hash of where they write. */
  guestAt: (place: Address) => string
  /** What the assistant does beside answering, asked in this order. */
  features: Feature[]
  /** Where questions are sent to be answered; undefined without a model. */
  modelHost?: string | undefined
  clock: Clock
  log: Log
}

/** What a person did -> what they see. Throws on a fault of ours, so that it may be tried again. */
export function createAssistant(parts: Parts): Listener {
  const { features, modelHost, people } = parts
  const answer = answering(parts)

  async function* hear(event: Incoming): AsyncGenerator<Card> {
    const visitor = await visitorAt(event, parts)
    const { language } = visitor
    switch (event.kind) {
      case 'arrived':
        return yield { ...welcomeCard(language, modelHost), prompts: suggestedTo(visitor, parts.clock.now()) }
      case 'left':
        return people.left(event.from)
      case 'said': {
        const reply =
          smallTalk(event.text, { modelHost, features }) ?? (await taken(event, { visitor, features }))
        return reply ? yield reply : yield* answer(event, { text: event.text, visitor })
      }
      case 'pressed': {
        const question = await askedBy(event, { visitor, features })
        if (question !== undefined) return yield* answer(event, { text: question, visitor, language })
        const press = named(
          features.map(({ pressed }) => pressed),
          event.action,
        )
        const reply = press ? await press(event, visitor) : helpCard(language, { modelHost, features })
        return yield reply ?? outOfUseCard(language)
      }
      case 'submitted': {
        const submit = named(
          features.map(({ submitted }) => submitted),
          event.action,
        )
        const reply = submit ? await submit(event, visitor) : helpCard(language, { modelHost, features })
        return yield reply ?? outOfUseCard(language)
      }
      default:
        return unreachable(event)
    }
  }
  return hear
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

/** Who is there; a member who is met in private can be written to there from then on. */
async function visitorAt(event: Incoming, parts: Pick<Parts, 'people' | 'guestAt'>): Promise<Visitor> {
  const { from, locale, place, passing, at, kind } = event
  const visitor = await visitorFrom(from, locale, parts)
  if (visitor.member && place === 'private' && !passing && kind !== 'left')
    await parts.people.met(visitor.member.id, from, at)
  return visitor
}

/** The question that a press stands for: an example, or what a feature has asked; undefined for any other press. */
async function askedBy(
  event: Extract<Incoming, { kind: 'pressed' }>,
  { visitor, features }: { visitor: Visitor; features: Feature[] },
): Promise<string | undefined> {
  if (event.action === exampleAction) return exampleQuestion(event.ref, visitor.language)
  const asks = named(
    features.map((feature) => feature.asks),
    event.action,
  )
  return asks?.(event, visitor)
}

/** What a feature says to it: the one that its word opens, else the first that takes it. */
async function taken(
  event: Said,
  { visitor, features }: { visitor: Visitor; features: Feature[] },
): Promise<Card | undefined> {
  const meant = opened(event.text, features)
  if (meant?.feature.open) {
    const language = visitor.member?.language ?? meant.language ?? visitor.language
    return meant.feature.open(event, { ...visitor, language })
  }
  for (const { said } of features) {
    const reply = await said?.(event, visitor)
    if (reply) return reply
  }
  return undefined
}

/** Presses come back from a client: only what a feature itself has named is called. */
function named<Handler>(
  tables: (Record<string, Handler> | undefined)[],
  action: string,
): Handler | undefined {
  return tables.find((table) => table !== undefined && Object.hasOwn(table, action))?.[action]
}
