import { stateAt } from '../../../nudges/occasion.ts'
import type { NudgeStore } from '../../../nudges/store.ts'
import type { Database } from '../database.ts'
import { occasionIn } from './occasion.ts'

export function ownDates(db: Database): Pick<NudgeStore, 'ownOf' | 'allOwn' | 'addOwn' | 'removeOwn'> {
  return {
    ownOf: async (member) => {
      const rows = await db
        .within()
        .selectFrom('own_date')
        .select('occasion')
        .where('member', '=', member)
        .orderBy('last_day')
        .execute()
      return rows.map(({ occasion }) => occasionIn(occasion))
    },
    allOwn: async (from) => {
      const rows = await db
        .within()
        .selectFrom('own_date')
        .select(['member', 'occasion'])
        .where('last_day', '>=', from)
        .execute()
      return rows.map(({ member, occasion }) => ({ member, occasion: occasionIn(occasion) }))
    },
    addOwn: async (member, occasion) => {
      const { date, last = date } = stateAt(occasion, Number.MAX_SAFE_INTEGER).occurrence
      const row = { member, id: occasion.id, last_day: last, occasion: JSON.stringify(occasion) }
      await db
        .within()
        .insertInto('own_date')
        .values(row)
        .onConflict((there) => there.columns(['member', 'id']).doUpdateSet(row))
        .execute()
    },
    removeOwn: async (member, id) => {
      const { numDeletedRows } = await db
        .within()
        .deleteFrom('own_date')
        .where('member', '=', member)
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}
