import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'

/** What it takes to write to a member. */
export interface Reaching {
  people: Pick<PeopleStore, 'member' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
}

interface Sending {
  key: string
  at: Instant
  card(language: Language): Card | Promise<Card>
}

/** To where a member was last met in private, in the member's language; false where that is nowhere. */
export async function sendTo(
  { people, outbox }: Reaching,
  id: Member['id'],
  { key, at, card }: Sending,
): Promise<boolean> {
  const member = await people.member(id)
  const [to] = member ? await people.addressesOf(id) : []
  if (member === undefined || to === undefined) return false
  await outbox.put([{ key, to, card: await card(member.language ?? 'nb') }], at)
  return true
}
