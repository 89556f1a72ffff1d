import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { atOslo, daysAfter, nextAllowed, osloClock } from '../domain/workdays.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import { hashOf } from '../nudges/sources/dates.ts'
import type { SourceLook } from '../nudges/sources/store.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { failingCard, tellingCard } from './cards/sources.ts'
import type { DutyReport } from './duty.ts'
import { canVouch } from './found.ts'

export interface Telling {
  people: Pick<PeopleStore, 'members' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
}

interface Findings {
  from: string
  now: Instant
  /** A date that leaders follow was moved, or a source seems to be broken. */
  isUrgent: boolean
}

/** What is found in a day is told the next morning, in one message; what is urgent as soon as it may be. */
export async function tellOfFindings(
  telling: Telling,
  { from, now, isUrgent }: Findings,
): Promise<DutyReport> {
  const tomorrow = atOslo(daysAfter(osloClock(now).date, 1), '00:00')
  const recipients = await tellAll(telling, {
    at: isUrgent ? now : tomorrow,
    keyOf: (day) => (isUrgent ? `found-urgent:${hashOf(from)}:${now}` : `found:${day}`),
    card: tellingCard,
  })
  const why = 'something was found at a source, and waits for an adviser'
  return {
    due: [{ kind: 'found', subject: new URL(from).host, recipients, why }],
    sent: recipients,
    held: [],
  }
}

/** A site may be away for a night. */
const patienceMs = 24 * 3_600_000

/** Once for each time that a source goes away. */
export async function tellOfFailing(telling: Telling, look: SourceLook, now: Instant): Promise<void> {
  const { address, failingSince = now } = look
  if (now - failingSince < patienceMs) return
  const keyOf = () => `source-failing:${hashOf(address)}:${failingSince}`
  await tellAll(telling, { at: now, keyOf, card: (language) => failingCard(look, language) })
}

interface Told {
  at: Instant
  /** What a message is known by, beside whom it is for; told of the day on which it will come. */
  keyOf(day: string): string
  card(language: Language): Card
}

/** Gives how many it was put in the outbox for; a message that is there already stays as it is. */
async function tellAll({ people, outbox }: Telling, told: Told): Promise<number> {
  const advisers: Member[] = (await people.members()).filter(canVouch)
  let recipients = 0
  for (const { id, language = 'nb', settings } of advisers) {
    const [to] = await people.addressesOf(id)
    if (to === undefined) continue
    const due = nextAllowed(told.at, settings)
    const key = `${told.keyOf(osloClock(due).date)}:${id}`
    await outbox.put([{ key, to, card: told.card(language) }], due)
    recipients += 1
  }
  return recipients
}
