import type { Address } from '../domain/channel.ts'
import type { Instant } from '../domain/time.ts'
import { hashOfCode, newCode } from './code.ts'
import type { Member, Role } from './member.ts'
import type { Invitation, PeopleStore, Refusal } from './store.ts'

/** How long a code of the council may lie in somebody's mail, and how long one that a member makes for another messenger. */
const validForMs: Record<'invited' | 'joined', number> = { invited: 30 * 24 * 3_600_000, joined: 3_600_000 }
/** Wrong codes in an hour, after which no code is looked at. With 47 bits a guess, nobody gets anywhere. */
const mostWrong = 5
const anHourMs = 3_600_000

export interface Code {
  code: string
  expires: Instant
}

/** Makes a code that its holder redeems once, within 30 days. */
export async function invite(
  people: PeopleStore,
  gives: Omit<Invitation, 'expires' | 'member'> & { role: Role },
  at: Instant,
): Promise<Code> {
  return kept(people, { ...gives, expires: at + validForMs.invited })
}

/** Makes a code by which a member is known in another messenger too, within the hour. */
export async function codeForAnotherMessenger(
  people: PeopleStore,
  { id, role }: Member,
  at: Instant,
): Promise<Code> {
  return kept(people, { role, member: id, expires: at + validForMs.joined })
}

async function kept(people: PeopleStore, invitation: Invitation): Promise<Code> {
  const code = newCode()
  await people.invite(hashOfCode(code), invitation)
  return { code, expires: invitation.expires }
}

export type Joined = Member | Refusal | 'too-many'

/** Redeems what somebody wrote. `too-many`: five wrong codes within the hour, and nothing was looked up. */
export async function join(
  people: PeopleStore,
  code: string,
  { from, at }: { from: Address; at: Instant },
): Promise<Joined> {
  if ((await people.wrongCodes(from, at - anHourMs)) >= mostWrong) return 'too-many'
  const joined = await people.redeem(hashOfCode(code), from, at)
  if (joined === 'unknown') await people.wrongCode(from, at)
  return joined
}
