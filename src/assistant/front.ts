import type { Card } from '../domain/card.ts'
import type { Address, Front } from '../domain/channel.ts'
import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Feature, Visitor } from './feature.ts'
import { suggestedTo } from './suggestions.ts'
import { frontTexts } from './texts/front.ts'
import { visitorFrom } from './visitor.ts'

interface Parts {
  people: Pick<PeopleStore, 'memberAt'>
  guestAt: (place: Address) => string
  features: Feature[]
  clock: Clock
  log: Log
}

/** What a person sees before they have said anything: questions to begin with, and the app's own page. */
export function createFront(parts: Parts): Front {
  const { features, clock, log } = parts
  return {
    prompts: async (from, locale) => {
      const visitor = await visitorFrom(from, locale, parts)
      return { title: frontTexts[visitor.language].lead, prompts: suggestedTo(visitor, clock.now()) }
    },
    home: async (from, locale) => {
      const visitor = await visitorFrom(from, locale, parts)
      const shown = features.map(async ({ name, home }) => {
        const fault = (thrown: unknown) =>
          log.error('a part of home failed', { name, reason: faultName(thrown) })
        return home?.(visitor, clock.now()).catch(fault)
      })
      const cards = await Promise.all(shown)
      return [greeting(visitor), ...cards.filter((card) => card !== undefined)]
    },
  }
}

function greeting({ member, language }: Visitor): Card {
  const { headline, ask, stranger } = frontTexts[language].home
  const body: Card['body'] = [{ kind: 'text', text: ask }]
  return { language, headline, body: member ? body : [...body, { kind: 'note', text: stranger }] }
}
