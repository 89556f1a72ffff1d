import { randomBytes } from 'node:crypto'
import type { Block, Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { FellowshipStore, Wish } from '../onboarding/fellowship.ts'
import { formGroups, type Groups, type PeerGroup } from '../onboarding/peers.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { peersTexts } from './texts/peers.ts'
import { type Transaction, whole } from './whole.ts'

interface Parts {
  fellowship: FellowshipStore
  people: Pick<PeopleStore, 'members' | 'member' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
  transaction: Transaction
}

/** Puts leaders of schools of like size in touch, by consent: who asks, an adviser who forms the groups, a first agenda. */
export function peersFeature(parts: Parts): Feature {
  return {
    name: 'peers',
    help: { nb: peersTexts.nb.help, nn: peersTexts.nn.help, en: peersTexts.en.help },
    words: {
      nb: ['kollegagruppe', 'kollegagrupper', 'finn noen som ligner'],
      nn: ['kollegagruppe', 'kollegagrupper', 'finn nokon som liknar'],
      en: ['peer group', 'peer groups', 'find somebody like me'],
    },
    open: async ({ place }, visitor) => {
      const { member, language } = visitor
      if (member === undefined || place === 'shared') return strangersCard(visitor)
      if (member.role === 'adviser') return formableCard(await formable(parts), language)
      const group = (await parts.fellowship.groups()).find(({ members }) => members.includes(member.id))
      return group ? groupCard(parts, group, { me: member.id, language }) : joinCard(language)
    },
    submitted: whole<Submitted>(parts.transaction, {
      'peers-join': (event, visitor) => joined(parts, event, visitor),
    }),
    pressed: whole<Pressed>(parts.transaction, {
      'peers-leave': (_event, visitor) => left(parts, visitor),
      'peers-form': (event, visitor) => formed(parts, event, visitor),
    }),
  }
}

function joinCard(language: Language): Card {
  const texts = peersTexts[language]
  return {
    language,
    headline: texts.headline,
    body: [{ kind: 'text', text: texts.says }],
    form: {
      action: 'peers-join',
      ref: 'peers',
      inputs: [{ kind: 'text', id: 'reach', label: texts.reach, maxLength: 200 }],
      submitLabel: texts.submit,
    },
  }
}

async function joined({ fellowship }: Parts, { values }: Submitted, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  await fellowship.want({ ...(await wishOf(fellowship, member.id)), peersReach: values.reach?.[0] ?? '' })
  return {
    ...said(language, peersTexts[language].saved),
    buttons: [{ action: 'peers-leave', ref: 'peers', label: peersTexts[language].leave }],
    inPlace: true,
  }
}

async function left({ fellowship }: Parts, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const { peersReach: _, ...wish } = await wishOf(fellowship, member.id)
  await fellowship.want(wish)
  await fellowship.leaveGroup(member.id)
  return { ...said(language, peersTexts[language].left), inPlace: true }
}

async function wishOf(fellowship: FellowshipStore, member: string): Promise<Wish> {
  return (await fellowship.wish(member)) ?? { member, wantsMentor: false, capacity: 0, themes: [] }
}

/** The groups that those who wait would make. Whoever is in a group stays there. */
async function formable({ fellowship, people }: Parts): Promise<Groups> {
  const grouped = new Set((await fellowship.groups()).flatMap(({ members }) => members))
  const waiting = (await fellowship.wishes()).filter(
    ({ member, peersReach }) => peersReach !== undefined && !grouped.has(member),
  )
  const members = await people.members()
  return formGroups(
    waiting.flatMap(({ member: id, themes }) => {
      const member = members.find((each) => each.id === id)
      return member ? [{ id, region: member.region, size: member.size, themes }] : []
    }),
  )
}

function formableCard({ groups, alone }: Groups, language: Language): Card {
  const texts = peersTexts[language]
  const whys = (['size-unknown', 'too-few-of-the-size'] as const)
    .map((why) => ({ why, count: alone.filter((each) => each.why === why).length }))
    .filter(({ count }) => count > 0)
  const placed = groups.flatMap(({ members }) => members).length
  return {
    language,
    headline: texts.headline,
    body: [
      { kind: 'text', text: texts.formable(groups.length, placed) },
      ...(whys.length > 0
        ? [{ kind: 'list' as const, items: whys.map(({ why, count }) => `${count} ${texts.alone[why]}`) }]
        : []),
    ],
    buttons:
      groups.length > 0 ? [{ action: 'peers-form', ref: 'peers', label: texts.form, primary: true }] : [],
  }
}

async function formed(parts: Parts, { at }: Pressed, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member?.role !== 'adviser') return strangersCard(visitor)
  const { groups } = await formable(parts)
  for (const group of groups) {
    const id = randomBytes(9).toString('base64url')
    await parts.fellowship.keepGroup({ ...group, id })
    for (const one of group.members) {
      const [to] = await parts.people.addressesOf(one)
      const spoken = (await parts.people.member(one))?.language ?? 'nb'
      if (to === undefined) continue
      const card = await groupCard(parts, group, { me: one, language: spoken })
      await parts.outbox.put([{ key: `peers:${id}:${one}`, to, card }], at)
    }
  }
  return { ...said(language, peersTexts[language].formed(groups.length)), inPlace: true }
}

/** To one of a group: how to reach the others, and what to talk of first. */
async function groupCard(
  { fellowship }: Parts,
  { members }: PeerGroup,
  { me, language }: { me: string; language: Language },
): Promise<Card> {
  const texts = peersTexts[language]
  const wishes = await fellowship.wishes()
  const others = members.filter((member) => member !== me)
  const reach = others.flatMap((other) => wishes.find(({ member }) => member === other)?.peersReach ?? [])
  const body: Block[] = [
    { kind: 'text', text: texts.reachThem },
    { kind: 'list', items: reach },
    { kind: 'text', text: texts.agendaLead },
    { kind: 'list', ordered: true, items: texts.agenda },
    { kind: 'note', text: texts.source },
  ]
  return {
    language,
    headline: texts.group(others.length),
    body,
    buttons: [{ action: 'peers-leave', ref: 'peers', label: texts.leave }],
  }
}
