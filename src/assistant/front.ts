import type { Card } from '../domain/card.ts'
import type { Address, Front } from '../domain/channel.ts'
import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import { type Clock, dateInOslo, type Instant } from '../domain/time.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Feature, Visitor } from './feature.ts'
import { frontTexts, type Suggestion } from './texts/front.ts'
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
      const { member, language } = await visitorFrom(from, locale, parts)
      const { lead, suggestions } = frontTexts[language]
      return { title: lead, prompts: suggestionsFor(member, clock.now()).map((each) => suggestions[each]) }
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

/** At most four: what the role needs first, then what the time of the year asks for. */
function suggestionsFor(member: Member | undefined, now: Instant): Suggestion[] {
  const season = seasonal(dateInOslo(now))
  if (isNew(member, now)) return ['new-leader', season, 'network', 'framework']
  switch (member?.role) {
    case 'adviser':
    case 'editor':
    case 'administrator':
      return ['survey', 'arguments', season === 'framework' ? 'budget' : season, 'framework']
    case 'leader':
      return [season, 'arguments', 'survey', season === 'framework' ? 'deadlines' : 'framework']
    case undefined:
      return [season, 'new-leader', 'survey', season === 'framework' ? 'budget' : 'framework']
  }
}

/** Municipal budgets are made from August to December; the winter has its deadlines; then comes the next school year. */
function seasonal(date: string): Suggestion {
  const month = Number(date.slice(5, 7))
  if (month >= 8) return 'budget'
  return month <= 4 ? 'deadlines' : 'framework'
}

const aYearMs = 366 * 24 * 3_600_000

function isNew(member: Member | undefined, now: Instant): boolean {
  if (member?.role !== 'leader') return false
  const { tenure, startDate } = member
  return tenure === 'under-1' || (startDate !== undefined && startDate > dateInOslo(now - aYearMs))
}
