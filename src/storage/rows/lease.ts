import type { LeaseStore } from '../../jobs/lease.ts'
import type { Database } from './database.ts'

export function createLeases(db: Database): LeaseStore {
  return {
    take: async (name, holder, { at, until }) => {
      const taken = await db
        .within()
        .insertInto('lease')
        .values({ name, holder, until })
        .onConflict((there) =>
          there
            .column('name')
            .doUpdateSet({ holder, until })
            .where((row) => row.or([row('lease.until', '<=', at), row('lease.holder', '=', holder)])),
        )
        .executeTakeFirst()
      return taken.numInsertedOrUpdatedRows === 1n
    },
    end: async (name, holder) => {
      await db.within().deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
    },
  }
}
