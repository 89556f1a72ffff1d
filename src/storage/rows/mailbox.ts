import { randomUUID } from 'node:crypto'
import type { Mailbox } from '../../jobs/mailbox.ts'
import type { Database } from './database.ts'

const mostShown = 20

export function createMailbox(db: Database): Mailbox {
  return {
    put: async (person, { key, card, at }) => {
      const row = { id: `m-${randomUUID()}`, key, person, card: JSON.stringify(card), at }
      await db
        .within()
        .insertInto('letter')
        .values(row)
        .onConflict((there) => there.column('key').doNothing())
        .execute()
    },
    of: async (persons) => {
      const rows = await db
        .within()
        .selectFrom('letter')
        .select(['id', 'card', 'at'])
        .where('person', 'in', persons)
        .where('card', 'is not', null)
        .orderBy('at', 'desc')
        .limit(mostShown)
        .execute()
      return rows.flatMap(({ id, card, at }) => (card === null ? [] : [{ id, card: JSON.parse(card), at }]))
    },
    remove: async (id, persons) => {
      await db
        .within()
        .updateTable('letter')
        .set({ card: null })
        .where('id', '=', id)
        .where('person', 'in', persons)
        .execute()
    },
    sweep: async (before) => {
      const gone = await db.within().deleteFrom('letter').where('at', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
    forget: async (persons) => {
      await db.within().deleteFrom('letter').where('person', 'in', persons).execute()
    },
  }
}
