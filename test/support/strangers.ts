import type { PeopleStore } from '../../src/people/store.ts'

/** A register in which nobody stands: for what is said to people whom the council does not know. */
export const strangers: Pick<PeopleStore, 'memberAt' | 'met' | 'left'> = {
  memberAt: async () => undefined,
  met: async () => {},
  left: async () => {},
}

/** Everybody is kept apart under a name that says nothing. */
export const guestAt = ({ person }: { person: string }) => `guest:${person}`
