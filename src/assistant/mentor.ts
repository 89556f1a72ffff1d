import { createHash, randomBytes } from 'node:crypto'
import type { Card } from '../domain/card.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import { nextAllowed } from '../domain/workdays.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { FellowshipStore } from '../onboarding/fellowship.ts'
import { keyOf, type Match, matchMentors, type Round, type Seeker } from '../onboarding/matching.ts'
import { afterYes, checkInsDue, type Pair, type Side, sideOf } from '../onboarding/mentor.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import {
  askedCard,
  checkInCard,
  introducedCard,
  proposalCard,
  type Theme,
  wayButtons,
  wishCard,
} from './cards/mentor.ts'
import { type Duty, nothingDue } from './duty.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { mentorTexts } from './texts/mentor.ts'
import { type Transaction, whole } from './whole.ts'

export interface MentorParts {
  fellowship: FellowshipStore
  people: Pick<PeopleStore, 'members' | 'member' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
  themes: Theme[]
  transaction: Transaction
}

const sides = ['mentor', 'mentee'] as const

/** Brings new leaders together with experienced ones: who asks, who offers, an adviser who looks, and a yes from both. */
export function mentorFeature(parts: MentorParts): Feature {
  const { fellowship } = parts
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
          await tellOther(parts, pair, { left: id, at: Date.now() })
      },
    },
  }
}

/** Asks both how it goes after two, six and twelve weeks, within their own hours. */
export function mentorDuty({ fellowship, people, outbox }: MentorParts): Duty {
  return {
    name: 'mentor',
    run: async (now, { dryRun }) => {
      const report = { ...nothingDue, due: [...nothingDue.due] }
      for (const pair of await fellowship.pairs()) {
        const number = checkInsDue(pair, dateInOslo(now)).at(-1)
        if (number === undefined || number <= (pair.asked ?? 0)) continue
        const members = await Promise.all(sides.map((side) => people.member(pair[side])))
        if (members.some((member) => member && nextAllowed(now, member.settings) !== now)) continue
        report.due.push({
          kind: 'mentor-check-in',
          subject: pair.id,
          recipients: 2,
          why: `Check-in ${number} of 3 of two who were introduced ${pair.introduced}.`,
        })
        if (dryRun) continue
        for (const side of sides)
          await send({ people, outbox }, pair[side], {
            key: `mentor-check-in:${pair.id}:${number}:${side}`,
            at: now,
            card: (language) => checkInCard(pair, number, language),
          })
        await fellowship.keep({ ...pair, asked: number })
        report.sent += 2
      }
      return report
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

/** Who would fit whom now. Whoever has a mentor, or whose hands are full, is left out. */
async function roundOf({ fellowship, people }: MentorParts): Promise<Round> {
  const [wishes, pairs, members] = await Promise.all([
    fellowship.wishes(),
    fellowship.pairs(),
    people.members(),
  ])
  const active = pairs.filter(({ state }) => state !== 'ended')
  const seekers = wishes.flatMap((wish): (Seeker & { wantsMentor: boolean; capacity: number })[] => {
    const member = members.find(({ id }) => id === wish.member)
    return member ? [{ ...member, ...wish, id: member.id }] : []
  })
  const mentees = seekers.filter(
    ({ id, wantsMentor }) => wantsMentor && active.every(({ mentee }) => mentee !== id),
  )
  const mentors = seekers.map((seeker) => ({
    ...seeker,
    capacity: seeker.capacity - active.filter(({ mentor }) => mentor === seeker.id).length,
  }))
  return matchMentors(mentees, mentors, new Set(pairs.map(({ mentor, mentee }) => keyOf(mentor, mentee))))
}

/** A pair that is not kept yet, in a button: a hash that names nobody. */
function refOf({ mentor, mentee }: Match): string {
  return createHash('sha256').update(keyOf(mentor, mentee)).digest('base64url').slice(0, 16)
}

async function proposals(parts: MentorParts, language: Visitor['language']): Promise<Card> {
  const members = await parts.people.members()
  const round = await roundOf(parts)
  return proposalCard(language, { round, ref: refOf, member: (id) => members.find((each) => each.id === id) })
}

async function decided(
  parts: MentorParts,
  { ref, at }: Pressed,
  { visitor, state }: { visitor: Visitor; state: 'confirmed' | 'ended' },
): Promise<Card> {
  const { member, language } = visitor
  if (member?.role !== 'adviser') return strangersCard(visitor)
  const match = (await roundOf(parts)).matches.find((each) => refOf(each) === ref)
  if (match) {
    const { mentor, mentee, reasons } = match
    const pair: Pair = { id: randomBytes(9).toString('base64url'), mentor, mentee, reasons, state, yes: {} }
    await parts.fellowship.keep(pair)
    if (state === 'confirmed')
      for (const side of sides)
        await send(parts, pair[side], {
          key: `mentor-asked:${pair.id}:${side}`,
          at,
          card: (spoken) => askedCard(pair, side, spoken),
        })
  }
  return inPlace(await proposals(parts, language))
}

/** The pair that a press is about, with the side of whoever pressed; undefined for anybody else. */
async function own(
  { fellowship }: MentorParts,
  ref: string,
  { member }: Visitor,
): Promise<{ pair: Pair; side: Side } | undefined> {
  const pair = await fellowship.pair(ref)
  const side = pair && member && sideOf(pair, member.id)
  return pair && side && pair.state !== 'ended' ? { pair, side } : undefined
}

async function agreed(parts: MentorParts, { ref, values, at }: Submitted, visitor: Visitor): Promise<Card> {
  const { language } = visitor
  const texts = mentorTexts[language]
  const found = await own(parts, ref, visitor)
  if (!found) return inPlace(said(language, texts.gone))
  const { pair, side } = found
  if (pair.state === 'introduced') return inPlace(said(language, texts.introduced[side]))
  const after = afterYes(pair, side, { reach: values.reach?.[0] ?? '', today: dateInOslo(at) })
  if (after.state !== 'introduced') {
    await parts.fellowship.keep(after)
    return inPlace(said(language, texts.waiting))
  }
  // How they are reached is theirs from now on, and kept here no longer.
  await parts.fellowship.keep({ ...after, yes: {} })
  const other: Side = side === 'mentor' ? 'mentee' : 'mentor'
  await send(parts, pair[other], {
    key: `mentor-introduced:${pair.id}`,
    at,
    card: (spoken) => introducedCard(after, other, spoken),
  })
  return inPlace(introducedCard(after, side, language))
}

async function ended(
  parts: MentorParts,
  { ref, at }: Pressed,
  { visitor, told }: { visitor: Visitor; told: 'came' | 'ended' },
): Promise<Card> {
  const { language, member } = visitor
  const texts = mentorTexts[language]
  const found = await own(parts, ref, visitor)
  if (!found || !member) return inPlace(said(language, texts.gone))
  await parts.fellowship.keep({ ...found.pair, state: 'ended', yes: {} })
  await tellOther(parts, found.pair, { left: member.id, at })
  return inPlace(said(language, texts[told]))
}

/** The other hears of an end; of a proposal that came to nothing only whoever had said yes to it. */
async function tellOther(
  parts: MentorParts,
  pair: Pair,
  { left, at }: { left: string; at: Instant },
): Promise<void> {
  const other: Side = pair.mentor === left ? 'mentee' : 'mentor'
  const wasProposal = pair.state === 'confirmed'
  if (wasProposal && pair.yes[other] === undefined) return
  await send(parts, pair[other], {
    key: `mentor-ended:${pair.id}:${other}`,
    at,
    card: (language) => said(language, mentorTexts[language][wasProposal ? 'came' : 'ended']),
  })
}

async function paused(
  parts: MentorParts,
  { ref }: Pressed,
  { visitor, pause }: { visitor: Visitor; pause: boolean },
): Promise<Card> {
  const { language } = visitor
  const texts = mentorTexts[language]
  const found = await own(parts, ref, visitor)
  if (!found || found.pair.state === 'confirmed') return inPlace(said(language, texts.gone))
  await parts.fellowship.keep({ ...found.pair, state: pause ? 'paused' : 'introduced' })
  return {
    ...inPlace(said(language, pause ? texts.paused : texts.goesOn)),
    buttons: wayButtons(ref, language, pause),
  }
}

interface Sending {
  key: string
  at: Instant
  card(language: Visitor['language']): Card
}

/** To where a member was last met in private; nothing where that is nowhere. */
async function send(
  { people, outbox }: Pick<MentorParts, 'outbox'> & { people: Pick<PeopleStore, 'member' | 'addressesOf'> },
  id: Member['id'],
  { key, at, card }: Sending,
): Promise<void> {
  const member = await people.member(id)
  const [to] = member ? await people.addressesOf(id) : []
  if (member && to) await outbox.put([{ key, to, card: card(member.language ?? 'nb') }], at)
}
