import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import { nextAllowed } from '../domain/workdays.ts'
import type { Outgoing } from '../jobs/inbox.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import type { AnswerParts } from '../pulse/answer.ts'
import { heldBefore } from '../pulse/change.ts'
import type { Release } from '../pulse/release.ts'
import { closeRound, isAsked, openRound } from '../pulse/round.ts'
import type { Round } from '../pulse/store.ts'
import { pulseCard, reminderCard, resultsCard } from './cards/pulse.ts'

export interface SendingParts extends AnswerParts {
  people: PeopleStore
  outbox: OutboxStore
}

/** The hours of the council: no card of a pulse comes outside of them. */
export const officeHours = { from: '09:00', until: '15:00' }

type Opening = Omit<Round, 'state' | 'lost'>

/** Who would be asked: leaders who have said yes to pulses, of this audience. */
export async function leadersIn(audience: string, now: Instant, { people }: SendingParts): Promise<Member[]> {
  const today = dateInOslo(now)
  return (await people.members()).filter(
    (member) => member.role === 'leader' && member.settings.pulses && isAsked(audience, member, today),
  )
}

/**
 * Opens a round and puts a card for each in the outbox, at once or not at all. Gives how many are asked; undefined
 * when the round was opened before. Throws `TooFewToAsk`.
 */
export async function openAndAsk(
  round: Opening,
  { members, now }: { members: Member[]; now: Instant },
  parts: SendingParts,
): Promise<number | undefined> {
  return parts.pulses.transaction(async () => {
    const ids = members.map(({ id }) => id)
    if (!(await openRound(round, ids, parts))) return undefined
    await askEach({ ...round, state: 'open', lost: 0 }, { members, now }, parts)
    return members.length
  })
}

/** The same card to the same person is never sent twice, whatever is asked of the outbox. */
export async function askEach(
  round: Round,
  { members, now, occasion = '' }: { members: Member[]; now: Instant; occasion?: string },
  parts: SendingParts,
): Promise<number> {
  const key = (id: string) => `pulse:${round.id}:${id}${occasion}`
  return sendEach(members, { key, now, card: (language) => pulseCard(round, language) }, parts)
}

/** Reminds those who have not answered and were not reminded. Gives how many messages were put in the outbox. */
export async function remindEach(round: Round, now: Instant, parts: SendingParts): Promise<number> {
  const { pulses } = parts
  return pulses.transaction(async () => {
    const members = await notAnswered(round, parts)
    await pulses.reminded(
      round.id,
      members.map(({ id }) => id),
    )
    const key = (id: string) => `pulse-reminder:${round.id}:${id}`
    return sendEach(members, { key, now, card: (language) => reminderCard(round, language) }, parts)
  })
}

/** Who was asked, has not answered, and has not been reminded. */
export async function notAnswered({ id }: Round, { pulses, people }: SendingParts): Promise<Member[]> {
  const answered = new Set((await pulses.participants(id)).map(({ member }) => member))
  const left = (await pulses.asked(id)).filter(({ member, reminded }) => !reminded && !answered.has(member))
  const ids = new Set(left.map(({ member }) => member))
  return (await people.members()).filter((member) => ids.has(member.id) && member.settings.pulses)
}

/** Closes a round and sends what came of it to those who were asked. Undefined when it was closed before. */
export async function closeAndTell(
  round: Round,
  now: Instant,
  parts: SendingParts,
): Promise<number | undefined> {
  let told = 0
  const closed = await closeRound(round, parts, async ({ release }) => {
    told = await tell(round, { release, now }, parts)
  })
  return closed && told
}

/** In office hours. */
async function tell(
  { id }: Round,
  { release, now }: { release: Release; now: Instant },
  parts: SendingParts,
): Promise<number> {
  const { pulses, people } = parts
  const round = await pulses.round(id)
  if (!round) return 0
  const asked = new Set((await pulses.asked(id)).map(({ member }) => member))
  const members = (await people.members()).filter((member) => asked.has(member.id))
  const key = (member: string) => `pulse-results:${id}:${member}`
  const at = nextAllowed(now, officeHours)
  const before = await heldBefore(round, pulses)
  const card = (language: Language) => resultsCard(round, release, { language, before })
  return sendEach(members, { key, now: at, card }, parts)
}

interface Sent {
  key(member: string): string
  now: Instant
  card(language: Language): Card
}

/** SQLite takes 32,766 values in one statement. */
const mostAtOnce = 1_000

/** To the place where each was last met; whoever has been met nowhere finds the round under "pulse". */
async function sendEach(
  members: Member[],
  { key, now, card }: Sent,
  { people, outbox }: SendingParts,
): Promise<number> {
  const outgoing: Outgoing[] = []
  for (const { id, language = 'nb' } of members) {
    const [to] = await people.addressesOf(id)
    if (to) outgoing.push({ key: key(id), to, card: card(language) })
  }
  for (let from = 0; from < outgoing.length; from += mostAtOnce)
    await outbox.put(outgoing.slice(from, from + mostAtOnce), now)
  return outgoing.length
}
