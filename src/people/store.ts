import type { Address, ChannelName } from '../domain/channel.ts'
import type { Instant } from '../domain/time.ts'
import type { Member, Profile, Role, Settings, Size, Tenure } from './member.ts'

/** Where a member is met: one place a messenger. */
export interface Place {
  channel: ChannelName
  workspace: string
  person: string
}

/** What an invitation gives to whoever redeems it. */
export interface Invitation {
  role: Role
  region?: string
  size?: Size
  tenure?: Tenure
  /** A member who joins from another messenger, instead of becoming a new one. */
  member?: string
  expires: Instant
}

/** Keeps who the members are. Codes are kept as hashes. */
export interface PeopleStore {
  memberAt(place: Place): Promise<Member | undefined>
  member(id: string): Promise<Member | undefined>
  /** Every member, in the order in which they joined. */
  members(): Promise<Member[]>
  /** The messengers that a member is met in. */
  channelsOf(id: string): Promise<ChannelName[]>
  /** Where a member can be written to in private, the place last used first. */
  addressesOf(id: string): Promise<Address[]>
  /** Remembers where a member was last met in private. */
  met(id: string, at: Address, when: Instant): Promise<void>
  /**
   * The assistant was taken away there: nothing is sent to that place any more. The member stays. A place without a
   * person is the whole workspace.
   */
  left(place: Place): Promise<void>
  /** Makes a member without an invitation: for the local page, where whoever sits at the machine picks a role. */
  add(member: Member): Promise<void>
  update(id: string, profile: Profile): Promise<void>
  set(id: string, settings: Partial<Settings>): Promise<void>
  /** Keeps an invitation under the hash of its code. */
  invite(hash: string, invitation: Invitation): Promise<void>
  /**
   * Gives the invitation of a code to a place, once: makes a member, joins the place to the one it names, or gives
   * the member who is met there already the new role. `unknown` for a code that was never given, `used`, `expired`.
   */
  redeem(hash: string, place: Address, at: Instant): Promise<Member | Refusal>
  /** Remembers that a code that nobody was given came from this place, for a day. */
  wrongCode(place: Place, at: Instant): Promise<void>
  /** How many of those there were since `since`. */
  wrongCodes(place: Place, since: Instant): Promise<number>
  /** Removes the member and every place; true when there was one. What others keep of a member is theirs to erase. */
  forget(id: string): Promise<boolean>
}

export type Refusal = 'unknown' | 'used' | 'expired'
