import type { Card } from '../domain/card.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { FellowshipStore } from '../onboarding/fellowship.ts'
import { afterYes, type Pair, type Side, sideOf } from '../onboarding/mentor.ts'
import type { PeopleStore } from '../people/store.ts'
import { introducedCard, wayButtons } from './cards/mentor.ts'
import type { Pressed, Submitted, Visitor } from './feature.ts'
import { said } from './say.ts'
import { sendTo } from './sendto.ts'
import { mentorTexts } from './texts/mentor.ts'

/** What it takes to follow a pair. */
export interface Pairing {
  fellowship: FellowshipStore
  people: Pick<PeopleStore, 'member' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
}

/** The pair that a press is about, with the side of whoever pressed; undefined for anybody else. */
async function own(
  { fellowship }: Pairing,
  ref: string,
  { member }: Visitor,
): Promise<{ pair: Pair; side: Side } | undefined> {
  const pair = await fellowship.pair(ref)
  const side = pair && member && sideOf(pair, member.id)
  return pair && side && pair.state !== 'ended' ? { pair, side } : undefined
}

/** One of two has said yes. */
export async function agreed(
  parts: Pairing,
  { ref, values, at }: Submitted,
  visitor: Visitor,
): Promise<Card> {
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
  await sendTo(parts, pair[other], {
    key: `mentor-introduced:${pair.id}`,
    at,
    card: (spoken) => introducedCard(after, other, spoken),
  })
  return inPlace(introducedCard(after, side, language))
}

/** One of two has said no, or has ended it. */
export async function ended(
  parts: Pairing,
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
export async function tellOther(
  parts: Pairing,
  pair: Pair,
  { left, at }: { left: string; at: Instant },
): Promise<void> {
  const other: Side = pair.mentor === left ? 'mentee' : 'mentor'
  const wasProposal = pair.state === 'confirmed'
  if (wasProposal && pair.yes[other] === undefined) return
  await sendTo(parts, pair[other], {
    key: `mentor-ended:${pair.id}:${other}`,
    at,
    card: (language) => said(language, mentorTexts[language][wasProposal ? 'came' : 'ended']),
  })
}

/** One of two pauses it, or goes on. */
export async function paused(
  parts: Pairing,
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

function inPlace(card: Card): Card {
  return { ...card, inPlace: true }
}
