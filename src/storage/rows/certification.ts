import type { InterestListStore } from '../../onboarding/certification.ts'
import type { Database } from './database.ts'

export function createInterestList(db: Database): InterestListStore {
  return {
    since: async (member) => {
      const rows = db.within().selectFrom('certification_interest').select('since')
      return (await rows.where('member', '=', member).executeTakeFirst())?.since
    },
    members: async () => {
      const rows = db.within().selectFrom('certification_interest').select('member').orderBy('member')
      return (await rows.execute()).map(({ member }) => member)
    },
    put: async (member, since) => {
      await db
        .within()
        .insertInto('certification_interest')
        .values({ member, since })
        .onConflict((there) => there.column('member').doNothing())
        .execute()
    },
    remove: async (member) => {
      await db.within().deleteFrom('certification_interest').where('member', '=', member).execute()
    },
  }
}
