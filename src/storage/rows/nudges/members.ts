import type { NudgeStore } from '../../../nudges/store.ts'
import type { Database } from '../database.ts'

const keptOfMembers = ['own_date', 'choice', 'stopped', 'nudge', 'calendar_feed', 'ticked_off'] as const

export function members(
  db: Database,
): Pick<NudgeStore, 'memberOfFeed' | 'openFeed' | 'tickedOff' | 'tickOff' | 'allTickedOff' | 'forget'> {
  return {
    memberOfFeed: async (hash) =>
      (
        await db
          .within()
          .selectFrom('calendar_feed')
          .select('member')
          .where('hash', '=', hash)
          .executeTakeFirst()
      )?.member,
    openFeed: (member, hash) =>
      db.transaction(async () => {
        await db.within().deleteFrom('calendar_feed').where('member', '=', member).execute()
        await db.within().insertInto('calendar_feed').values({ hash, member }).execute()
      }),
    tickedOff: (member) =>
      db.within().selectFrom('ticked_off').select(['item', 'month']).where('member', '=', member).execute(),
    tickOff: async (member, item, month) => {
      await db
        .within()
        .insertInto('ticked_off')
        .values({ member, item, month })
        .onConflict((there) => there.doNothing())
        .execute()
    },
    allTickedOff: async () => {
      const rows = await db.within().selectFrom('ticked_off').select(['member', 'item']).execute()
      const byMember = Map.groupBy(rows, ({ member }) => member)
      return new Map([...byMember].map(([member, some]) => [member, some.map(({ item }) => item)]))
    },
    forget: (member) =>
      db.transaction(async () => {
        for (const table of keptOfMembers)
          await db.within().deleteFrom(table).where('member', '=', member).execute()
      }),
  }
}
