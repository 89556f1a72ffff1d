import type { Context } from 'hono'
import type { Address } from '../../domain/channel.ts'
import type { Language } from '../../domain/language.ts'
import type { Clock, Instant } from '../../domain/time.ts'
import type { Member } from '../../people/member.ts'
import type { SessionStore } from '../../people/sessions.ts'
import type { PeopleStore } from '../../people/store.ts'
import type { PageFiles } from './files.ts'
import type { Guest } from './guest.ts'
import type { AddressName } from './who.ts'

/** Who asks for an address, when, and in which language. */
export interface Here {
  guest: Guest
  member: Member | undefined
  language: Language
  at: Instant
}

export type Handler = (c: Context, here: Here) => Response | Promise<Response>

/** How one is known on the page: by picking a role, by a login provider, or only by a code in the conversation. */
export type WayIn = 'local' | 'oidc' | 'off'

/** What every page is drawn with. */
export interface House {
  files: PageFiles
  clock: Clock
  wayIn: WayIn
  people?: Pick<PeopleStore, 'memberAt' | 'update'> | undefined
  sessions?: SessionStore | undefined
  publicUrl?: string | undefined
  /** Whether this installation has the page. */
  serves(name: AddressName): boolean
}

/** Where an answer to whoever is here goes. */
export function addressOf({ guest: { place } }: Here, handle: string): Address {
  return { ...place, handle }
}
