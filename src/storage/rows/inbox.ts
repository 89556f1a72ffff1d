import { sql } from 'kysely'
import type { ChannelName } from '../../domain/channel.ts'
import type { Arrival, InboxStore, Waiting } from '../../jobs/inbox.ts'
import type { OutboxStore } from '../../jobs/outbox.ts'
import type { Database } from './database.ts'

interface Row {
  id: number
  source: ChannelName
  event: string
  lane: string
  body: string
  attempts: number
  received_at: number
}

export function createInbox(db: Database, outbox: OutboxStore): InboxStore {
  return {
    accept: async (arrival, at) => {
      const added = await add(db, arrival, at)
      return added ? 'new' : 'seen'
    },
    claim: (at, until) => db.inTurn('inbox', () => claim(db, at, until)),
    finish: (id, outgoing, { at, effects = [] }) =>
      db.transaction(async () => {
        for (const effect of effects) await effect()
        await outbox.put(outgoing, at)
        await db
          .within()
          .updateTable('inbox')
          .set({ done_at: at, body: null, lane: '', leased_until: null })
          .where('id', '=', id)
          .execute()
      }),
    postpone: async (id, due) => {
      await db.within().updateTable('inbox').set({ due, leased_until: null }).where('id', '=', id).execute()
    },
    oldest: async () => {
      const row = await db
        .within()
        .selectFrom('inbox')
        .select(({ fn }) => fn.min('received_at').as('at'))
        .where('done_at', 'is', null)
        .executeTakeFirst()
      return row?.at ?? undefined
    },
    forget: async (before) => {
      await db.within().deleteFrom('inbox').where('done_at', '<', before).execute()
      await db.tidy()
    },
  }
}

async function add(db: Database, arrival: Arrival, at: number): Promise<boolean> {
  const result = await db
    .within()
    .insertInto('inbox')
    .values({ ...arrival, received_at: at, due: at, leased_until: null, done_at: null })
    .onConflict((seen) => seen.columns(['source', 'event']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

async function claim(db: Database, at: number, until: number): Promise<Waiting | undefined> {
  const found = await sql<Row>`
    UPDATE inbox SET leased_until = ${until}, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM inbox AS candidate
      WHERE done_at IS NULL AND due <= ${at} AND (leased_until IS NULL OR leased_until <= ${at})
        AND NOT EXISTS (
          SELECT 1 FROM inbox AS busy
          WHERE busy.lane = candidate.lane AND busy.done_at IS NULL AND busy.leased_until > ${at}
        )
      ORDER BY due, id LIMIT 1
    )
    RETURNING id, source, event, lane, body, attempts - 1 AS attempts, received_at`.execute(db.within())
  const row = found.rows[0]
  if (!row) return undefined
  const { received_at, ...rest } = row
  return { ...rest, receivedAt: received_at }
}
