import type { AskedStore } from '../../src/desk/asked.ts'
import type { PeopleStore } from '../../src/people/store.ts'

/** A register in which nobody stands. */
const register: Pick<PeopleStore, 'memberAt' | 'met' | 'left'> = {
  memberAt: async () => undefined,
  met: async () => {},
  left: async () => {},
}

const forgetful: Pick<AskedStore, 'keep'> = { keep: async () => {} }

/** A house without members, advisers or features that keeps no question: for what is said to people nobody knows. */
export const amongStrangers = {
  allowance: { take: async () => undefined },
  people: register,
  asked: forgetful,
  features: [],
  guestAt: ({ person }: { person: string }) => `guest:${person}`,
  staffed: async () => false,
}
