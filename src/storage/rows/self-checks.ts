import type { SelfCheckStore } from '../../competence/self-check.ts'
import type { Database } from './database.ts'

export function createSelfChecks(db: Database): SelfCheckStore {
  return {
    keep: (member, { day, values }) =>
      db.transaction(async () => {
        const rows = Object.entries(values).map(([area, step]) => ({ member, day, area, step }))
        await db
          .within()
          .deleteFrom('self_check')
          .where('member', '=', member)
          .where('day', '=', day)
          .execute()
        if (rows.length > 0) await db.within().insertInto('self_check').values(rows).execute()
      }),
    of: async (member) => {
      const rows = await db
        .within()
        .selectFrom('self_check')
        .selectAll()
        .where('member', '=', member)
        .orderBy('day')
        .execute()
      return [...Map.groupBy(rows, ({ day }) => day)].map(([day, own]) => ({
        day,
        values: Object.fromEntries(own.map(({ area, step }) => [area, step])),
      }))
    },
    forget: async (member) => {
      await db.within().deleteFrom('self_check').where('member', '=', member).execute()
    },
  }
}
