import type { Address } from '../domain/channel.ts'
import type { Language } from '../domain/language.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Visitor } from './feature.ts'

interface Register {
  people: Pick<PeopleStore, 'memberAt'>
  /** What is kept of somebody unknown is kept under this: a keyed hash of where they write. */
  guestAt: (place: Address) => string
}

/** Who is there, and in which language to speak to them. */
export async function visitorFrom(
  from: Address,
  locale: string | undefined,
  { people, guestAt }: Register,
): Promise<Visitor> {
  const member = await people.memberAt(from)
  const asker = member ? `member:${member.id}` : guestAt(from)
  return { member, asker, language: member?.language ?? spokenIn(locale) }
}

/** The language for a platform's locale tag (`nb-NO`, `nn`, `en_US`): bokmål where it says nothing we speak. */
export function spokenIn(locale: string | undefined): Language {
  const tag = locale?.toLowerCase() ?? ''
  if (tag.startsWith('nn')) return 'nn'
  return tag.startsWith('en') ? 'en' : 'nb'
}
