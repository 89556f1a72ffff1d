import { createHash } from 'node:crypto'
import { advisersFor, type Ticket, type TicketStore } from '../desk/ticket.ts'
import type { Instant } from '../domain/time.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { ticketCard } from './cards/desk.ts'

interface Parts {
  tickets: Pick<TicketStore, 'open'>
  people: Pick<PeopleStore, 'members' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
}

export function isAdviser(member: Member | undefined): boolean {
  return member?.role === 'adviser' || member?.role === 'administrator'
}

/** A press that is worked through again, after a stop in between, makes no second ticket: the id is made of the press. */
export function ticketId(question: string, { asker, at }: { asker: string; at: Instant }): string {
  return createHash('sha256').update(`${asker} ${at} ${question}`).digest('base64url').slice(0, 22)
}

/** Opens a ticket, and tells the advisers of its region, or all where the region has none. */
export async function openTicket(ticket: Ticket, { tickets, people, outbox }: Parts): Promise<void> {
  await tickets.open(ticket)
  const advisers = advisersFor(ticket.region, (await people.members()).filter(isAdviser))
  for (const { id, language = 'nb' } of advisers) {
    const [to] = await people.addressesOf(id)
    if (to)
      await outbox.put(
        [{ key: `desk:${ticket.id}:${id}`, to, card: ticketCard(ticket, language) }],
        ticket.opened,
      )
  }
}
