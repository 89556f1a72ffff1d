import type { Moved, NudgeStore } from '../../../nudges/store.ts'
import type { Database } from '../database.ts'

export function moves(db: Database): Pick<NudgeStore, 'knownDates' | 'know' | 'move' | 'movedSince'> {
  return {
    knownDates: async () => {
      const rows = await db.within().selectFrom('known_date').selectAll().execute()
      return new Map(rows.map(({ occasion, date }) => [occasion, date]))
    },
    know: async (occasion, date) => {
      await db
        .within()
        .insertInto('known_date')
        .values({ occasion, date })
        .onConflict((there) => there.column('occasion').doUpdateSet({ date }))
        .execute()
    },
    move: async ({ occasion, from, to, at }) => {
      await db
        .within()
        .insertInto('moved_date')
        .values({ occasion, from_date: from, to_date: to, at })
        .execute()
    },
    movedSince: async (since) => {
      const rows = await db
        .within()
        .selectFrom('moved_date')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('number')
        .execute()
      return rows.map(
        ({ number, occasion, from_date, to_date, at }): Moved => ({
          number,
          occasion,
          from: from_date,
          to: to_date,
          at,
        }),
      )
    },
  }
}
