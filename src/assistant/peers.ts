import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { type FellowshipStore, reachIn, type Wish } from '../onboarding/fellowship.ts'
import { kitOf } from '../onboarding/meetings.ts'
import type { PeopleStore } from '../people/store.ts'
import { fairnessCard } from './cards/fairness.ts'
import { arrangementCard, groupCard, joinCard, leaveButton, waitingCard } from './cards/peers.ts'
import type { FairnessStore } from './fairness.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { type Arranging, arrangedNow, carryOut, tellAdvisers } from './peersforming.ts'
import { said } from './say.ts'
import { peersTexts } from './texts/peers.ts'
import { type Transaction, whole } from './whole.ts'

export interface PeersParts extends Arranging {
  people: Pick<PeopleStore, 'members' | 'member' | 'addressesOf'>
  fairness: FairnessStore
  transaction: Transaction
}

/** Puts leaders of schools of like size in touch, by consent: who asks, an adviser who forms the groups, an agenda a month. */
export function peersFeature(parts: PeersParts): Feature {
  const { fellowship, fairness } = parts
  return {
    name: 'peers',
    help: { nb: peersTexts.nb.help, nn: peersTexts.nn.help, en: peersTexts.en.help },
    words: {
      nb: ['kollegagruppe', 'kollegagrupper', 'finn noen som ligner'],
      nn: ['kollegagruppe', 'kollegagrupper', 'finn nokon som liknar'],
      en: ['peer group', 'peer groups', 'find somebody like me'],
    },
    open: async ({ place, at }, visitor) => {
      const { member, language } = visitor
      if (member === undefined || place === 'shared') return strangersCard(visitor)
      if (member.role === 'adviser') return arrangementCard(await arrangedNow(parts), language)
      return ownCard(parts, member.id, { at, language })
    },
    submitted: whole<Submitted>(parts.transaction, {
      'peers-join': (event, visitor) => joined(parts, event, visitor),
    }),
    pressed: whole<Pressed>(parts.transaction, {
      'peers-leave': (event, visitor) => left(parts, event, visitor),
      'peers-form': (event, visitor) => formed(parts, event, visitor),
      'peers-fairness': async (_event, visitor) =>
        visitor.member?.role === 'adviser'
          ? fairnessCard((await fairness.reports()).at(-1), visitor.language)
          : strangersCard(visitor),
    }),
    data: {
      told: async ({ id }, language) => {
        const { waits, grouped } = peersTexts[language].data
        const wish = await fellowship.wish(id)
        if (await groupOf(fellowship, id)) return [grouped]
        return wish?.peersReach === undefined ? [] : [waits]
      },
      exported: async ({ id }) => ({
        grouped: (await groupOf(fellowship, id)) !== undefined,
        reach: (await fellowship.wish(id))?.peersReach,
      }),
      forget: async ({ id }) => {
        await fellowship.leaveGroup(id)
        await fairness.forget(id)
      },
    },
  }
}

async function groupOf(fellowship: FellowshipStore, member: string) {
  return (await fellowship.groups()).find(({ members }) => members.includes(member))
}

async function ownCard(
  parts: PeersParts,
  me: string,
  { at, language }: { at: Instant; language: Language },
): Promise<Card> {
  const { fellowship } = parts
  const group = await groupOf(fellowship, me)
  if (group)
    return groupCard({ reach: await reachIn(fellowship, group, me), kit: kitOf(parts.kits(), at), language })
  if ((await fellowship.wish(me))?.peersReach === undefined) return joinCard(language)
  const { alone } = await arrangedNow(parts)
  return waitingCard(alone.find(({ member }) => member === me)?.why ?? 'adviser', language)
}

async function joined({ fellowship }: PeersParts, { values }: Submitted, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  await fellowship.want({ ...(await wishOf(fellowship, member.id)), peersReach: values.reach?.[0] ?? '' })
  return {
    ...said(language, peersTexts[language].saved),
    buttons: [leaveButton(language)],
    inPlace: true,
  }
}

async function left(parts: PeersParts, { at }: Pressed, visitor: Visitor): Promise<Card> {
  const { fellowship } = parts
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const group = await groupOf(fellowship, member.id)
  const { peersReach: _, ...wish } = await wishOf(fellowship, member.id)
  await fellowship.want(wish)
  await fellowship.leaveGroup(member.id)
  if (group) await tellAdvisers(parts, { group: group.id, left: group.members.length - 1, at })
  return { ...said(language, peersTexts[language].left), inPlace: true }
}

async function wishOf(fellowship: FellowshipStore, member: string): Promise<Wish> {
  return (await fellowship.wish(member)) ?? { member, wantsMentor: false, capacity: 0, themes: [] }
}

async function formed(parts: PeersParts, { at }: Pressed, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member?.role !== 'adviser') return strangersCard(visitor)
  const arrangement = await arrangedNow(parts)
  await carryOut(parts, arrangement, at)
  const counts = { groups: arrangement.groups.length, joined: arrangement.joins.length }
  return { ...said(language, peersTexts[language].formed(counts)), inPlace: true }
}
