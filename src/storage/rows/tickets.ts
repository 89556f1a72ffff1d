import type { Selectable } from 'kysely'
import { medianOf, type Ticket, type TicketStore } from '../../desk/ticket.ts'
import type { Tables } from '../tables.ts'
import type { Database } from './database.ts'

export function createTickets(db: Database): TicketStore {
  const all = () => db.within().selectFrom('ticket').selectAll()
  const change = (id: string) => db.within().updateTable('ticket').where('id', '=', id)
  return {
    open: async ({
      id,
      asker,
      state,
      opened,
      adviser: _none,
      answer: _yet,
      answered: _never,
      ...content
    }) => {
      const row = { id, asker, state, opened, content: JSON.stringify(content) }
      await db
        .within()
        .insertInto('ticket')
        .values({ ...row, adviser: null, answer: null, answered: null })
        .onConflict((there) => there.column('id').doNothing())
        .execute()
    },
    one: async (id) => (await all().where('id', '=', id).execute()).map(ticketOf)[0],
    waiting: async () =>
      (await all().where('state', '!=', 'closed').orderBy('opened').execute()).map(ticketOf),
    of: async (asker) => (await all().where('asker', '=', asker).orderBy('opened').execute()).map(ticketOf),
    take: async (id, adviser) => {
      const done = await change(id)
        .set({ state: 'taken', adviser })
        .where((row) =>
          row.or([
            row('state', '=', 'open'),
            row.and([row('state', '=', 'taken'), row('adviser', '=', adviser)]),
          ]),
        )
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
    answer: async (id, { adviser, answer, at }) => {
      const done = await change(id)
        .set({ state: 'answered', adviser, answer, answered: at })
        .where('state', 'in', ['open', 'taken'])
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
    close: async (id) => {
      await change(id).set({ state: 'closed' }).execute()
    },
    medianAnswerMs: async () => {
      const rows = await all().where('answered', 'is not', null).execute()
      return medianOf(rows.map(({ opened, answered }) => (answered ?? opened) - opened))
    },
    forget: async (asker) => {
      await db.within().deleteFrom('ticket').where('asker', '=', asker).execute()
    },
    sweep: async (before) => {
      const gone = await db
        .within()
        .deleteFrom('ticket')
        .where('state', 'in', ['answered', 'closed'])
        .where('opened', '<', before)
        .executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}

type Row = Selectable<Tables['ticket']>

function ticketOf({ content, adviser, answer, answered, ...row }: Row): Ticket {
  return {
    ...JSON.parse(content),
    ...row,
    ...(adviser !== null && { adviser }),
    ...(answer !== null && { answer }),
    ...(answered !== null && { answered }),
  }
}
