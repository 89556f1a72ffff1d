import type { Card } from '../domain/card.ts'
import type { Clock } from '../domain/time.ts'
import { sideOf } from '../onboarding/mentor.ts'
import type { PeopleStore } from '../people/store.ts'
import { type Theme, wishCard } from './cards/mentor.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { agreed, ended, type Pairing, paused, tellOther } from './mentorpairs.ts'
import { decided, proposals } from './mentorproposals.ts'
import { said } from './say.ts'
import { mentorTexts } from './texts/mentor.ts'
import { type Transaction, whole } from './whole.ts'

export interface MentorParts extends Pairing {
  people: Pick<PeopleStore, 'members' | 'member' | 'addressesOf'>
  themes: Theme[]
  transaction: Transaction
  clock: Clock
}

/** Brings new leaders together with experienced ones: who asks, who offers, an adviser who looks, and a yes from both. */
export function mentorFeature(parts: MentorParts): Feature {
  const { fellowship, clock } = parts
  return {
    name: 'mentor',
    help: { nb: mentorTexts.nb.help, nn: mentorTexts.nn.help, en: mentorTexts.en.help },
    words: {
      nb: ['mentor', 'mentorordning', 'jeg vil ha en mentor', 'jeg kan være mentor'],
      nn: ['mentor', 'mentorordning', 'eg vil ha ein mentor', 'eg kan vere mentor'],
      en: ['mentor', 'mentoring', 'i want a mentor', 'i can be a mentor'],
    },
    open: async ({ place }, visitor) => {
      const { member, language } = visitor
      if (member === undefined || place === 'shared') return strangersCard(visitor)
      return member.role === 'adviser' ? proposals(parts, language) : wishCard(language, parts.themes)
    },
    submitted: whole<Submitted>(parts.transaction, {
      'mentor-wish': (event, visitor) => wished(parts, event, visitor),
      'mentor-yes': (event, visitor) => agreed(parts, event, visitor),
    }),
    pressed: whole<Pressed>(parts.transaction, {
      'mentor-confirm': (event, visitor) => decided(parts, event, { visitor, state: 'confirmed' }),
      'mentor-turn-down': (event, visitor) => decided(parts, event, { visitor, state: 'ended' }),
      'mentor-no': (event, visitor) => ended(parts, event, { visitor, told: 'came' }),
      'mentor-end': (event, visitor) => ended(parts, event, { visitor, told: 'ended' }),
      'mentor-pause': (event, visitor) => paused(parts, event, { visitor, pause: true }),
      'mentor-go-on': (event, visitor) => paused(parts, event, { visitor, pause: false }),
      'mentor-well': async (_event, { language }) => inPlace(said(language, mentorTexts[language].good)),
    }),
    data: {
      told: async ({ id }, language) => {
        const { wish, pairs } = mentorTexts[language].data
        const mine = (await fellowship.pairs()).filter((pair) => sideOf(pair, id))
        return [
          ...((await fellowship.wish(id)) ? [wish] : []),
          ...(mine.length > 0 ? [pairs(mine.length)] : []),
        ]
      },
      exported: async ({ id }) => ({
        wish: await fellowship.wish(id),
        pairs: (await fellowship.pairs())
          .filter((pair) => sideOf(pair, id))
          .map((pair) => ({ as: sideOf(pair, id), state: pair.state, introduced: pair.introduced })),
      }),
      forget: async ({ id }) => {
        for (const pair of await fellowship.forget(id))
          await tellOther(parts, pair, { left: id, at: clock.now() })
      },
    },
  }
}

function inPlace(card: Card): Card {
  return { ...card, inPlace: true }
}

async function wished({ fellowship }: MentorParts, { values }: Submitted, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const as = values.as ?? []
  const capacity = as.includes('be') ? Math.min(3, Math.max(1, Number(values.capacity?.[0] ?? 1) || 1)) : 0
  const known = await fellowship.wish(member.id)
  const { peersReach } = known ?? {}
  const wantsMentor = as.includes('want')
  const themes = (values.themes ?? []).slice(0, 3)
  await fellowship.want({
    member: member.id,
    wantsMentor,
    capacity,
    themes,
    ...(peersReach !== undefined && { peersReach }),
  })
  const { saved, removed } = mentorTexts[language]
  return inPlace(said(language, wantsMentor || capacity > 0 ? saved : removed))
}
