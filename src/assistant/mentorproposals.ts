import { createHash, randomBytes } from 'node:crypto'
import type { Card } from '../domain/card.ts'
import type { FellowshipStore } from '../onboarding/fellowship.ts'
import { keyOf, type Match, matchMentors, type Round, type Seeker } from '../onboarding/matching.ts'
import { type Pair, sides } from '../onboarding/mentor.ts'
import type { PeopleStore } from '../people/store.ts'
import { askedCard, proposalCard } from './cards/mentor.ts'
import type { Pressed, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import type { Pairing } from './mentorpairs.ts'
import { sendTo } from './sendto.ts'

interface Matching {
  fellowship: FellowshipStore
  people: Pick<PeopleStore, 'members'>
}

/** Who would fit whom now. Whoever has a mentor, or whose hands are full, is left out. */
async function roundOf({ fellowship, people }: Matching): Promise<Round> {
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

/** What an adviser is asked to look at next. */
export async function proposals(parts: Matching, language: Visitor['language']): Promise<Card> {
  const members = await parts.people.members()
  const round = await roundOf(parts)
  return proposalCard(language, { round, ref: refOf, member: (id) => members.find((each) => each.id === id) })
}

/** An adviser has looked: both are asked, or the two are never proposed again. */
export async function decided(
  parts: Pairing & Matching,
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
        await sendTo(parts, pair[side], {
          key: `mentor-asked:${pair.id}:${side}`,
          at,
          card: (spoken) => askedCard(pair, side, spoken),
        })
  }
  return { ...(await proposals(parts, language)), inPlace: true }
}
