import type { Instant } from '../domain/time.ts'
import { type Choice, isEntitled, isFor, isRemindedWith } from '../nudges/choose.ts'
import type { Occasion } from '../nudges/occasion.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import type { Telling } from './cards/deadlines.ts'
import type { Said, Visitor } from './feature.ts'

interface Parts {
  calendar: Calendar
  nudges: Pick<NudgeStore, 'ownOf' | 'choicesOf'>
}

interface Here {
  place: Said['place']
  at: Instant
}

/** Whom the dates are told to: what a member has said of them is known in private only. */
export async function tellingTo({ nudges }: Parts, { place, at }: Here, visitor: Visitor): Promise<Telling> {
  const { member, language } = visitor
  const isMember = member !== undefined && place === 'private'
  const choices = isMember ? await nudges.choicesOf(member.id) : []
  return { language, now: at, isMember, interestIn: (id) => interestOf(choices, id) }
}

function interestOf(choices: Choice[], id: string) {
  return choices.find(({ occasion }) => occasion === id)?.interest
}

/** What somebody may see here: the calendar as far as it concerns them, and in private their own dates. */
export async function visible(
  { calendar, nudges }: Parts,
  { place }: Pick<Here, 'place'>,
  { member }: Pick<Visitor, 'member'>,
): Promise<Occasion[]> {
  const all = await calendar()
  if (member === undefined || place === 'shared') return all.filter(isForAll)
  const choices = await nudges.choicesOf(member.id)
  return [...all.filter((one) => concerns(one, member, choices)), ...(await nudges.ownOf(member.id))]
}

/** What is still to be done: not what somebody has applied for, has got, or does not want. */
export function isOpenTo({ interestIn }: Telling): (occasion: Occasion) => boolean {
  return ({ id }) => isRemindedWith(interestIn(id))
}

function isForAll({ audience: { sizes, regions }, of }: Occasion): boolean {
  return sizes === undefined && regions === undefined && of === undefined
}

/** An adviser answers for others, so they see every date. */
function concerns(occasion: Occasion, member: Member, choices: Choice[]): boolean {
  return member.role !== 'leader' || (isFor(occasion.audience, member) && isEntitled(occasion, choices))
}
