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
    accept: accepting(db),
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

/**
 * What comes in within one turn of the event loop is kept in one transaction: one wait for the disk is enough for
 * all of it, so that many deliveries at once take hardly longer than one.
 */
function accepting(db: Database): InboxStore['accept'] {
  let waiting: Delivered[] = []
  const keepAll = async () => {
    const together = waiting
    waiting = []
    try {
      const added = await db.transaction(() => addAll(db, together))
      for (const [n, { resolve }] of together.entries()) resolve(added[n] ? 'new' : 'seen')
    } catch (fault) {
      for (const { reject } of together) reject(fault)
    }
  }
  return (arrival, at) => {
    const { promise, resolve, reject } = Promise.withResolvers<'new' | 'seen'>()
    if (waiting.push({ arrival, at, resolve, reject }) === 1) setImmediate(keepAll)
    return promise
  }
}

interface Delivered {
  arrival: Arrival
  at: number
  resolve(kept: 'new' | 'seen'): void
  reject(fault: unknown): void
}

async function addAll(db: Database, delivered: Delivered[]): Promise<boolean[]> {
  const added: boolean[] = []
  for (const { arrival, at } of delivered) added.push(await add(db, arrival, at))
  return added
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
