import { sql } from 'kysely'
import type { Card } from '../../domain/card.ts'
import type { Address } from '../../domain/channel.ts'
import type { Instant } from '../../domain/time.ts'
import type { Outgoing } from '../../jobs/inbox.ts'
import type { Ended, OutboxCounts, OutboxStore, Room, Sending } from '../../jobs/outbox.ts'
import type { Database } from './database.ts'

export function createOutbox(db: Database): OutboxStore {
  const end = (id: number, state: 'sent' | 'failed', at: Instant, reason: string | null) =>
    db
      .within()
      .updateTable('outbox')
      // The key stays, so that the same message is not sent again; whom it went to is nobody's business any more.
      .set({ state, reason, card: null, address: '', lane: '', room: '', ended_at: at, leased_until: null })
      .where('id', '=', id)
      .execute()
  return {
    put: (outgoing, at) => put(db, outgoing, at),
    claim: (at, until, held = []) => db.inTurn('outbox', () => claim(db, at, { until, held })),
    sent: async (id, at) => {
      await end(id, 'sent', at, null)
    },
    failed: async (id, code, at) => {
      await end(id, 'failed', at, code)
    },
    postpone: async (id, due, unknown) => {
      const state = unknown ? 'unknown' : 'waiting'
      await db
        .within()
        .updateTable('outbox')
        .set({ due, state, leased_until: null })
        .where('id', '=', id)
        .execute()
    },
    counts: (at) => counts(db, at),
    ended: (since) => ended(db, since),
  }
}

/** The workspace that a message goes to. */
function roomOf({ channel, workspace }: Room): string {
  return `${channel}:${workspace}`
}

async function ended(db: Database, since: Instant): Promise<Ended[]> {
  const rows = await db
    .within()
    .selectFrom('outbox')
    .select(['state', 'reason'])
    .select(({ fn }) => [fn.countAll<number | string>().as('count'), fn.max('ended_at').as('last')])
    .where('ended_at', '>=', since)
    .groupBy(['state', 'reason'])
    .execute()
  return rows
    .map(({ state, reason, count, last }) => ({
      state: state === 'failed' ? ('failed' as const) : ('sent' as const),
      reason,
      count: Number(count),
      last: Number(last ?? since),
    }))
    .toSorted((one, other) => other.count - one.count)
}

async function put(db: Database, outgoing: Outgoing[], at: Instant): Promise<void> {
  if (outgoing.length === 0) return
  const rows = outgoing.map(({ key, to, card, expires }) => ({
    key,
    lane: `${to.channel}:${to.workspace}:${to.handle}`,
    room: roomOf(to),
    address: JSON.stringify(to),
    card: JSON.stringify(card),
    state: 'waiting' as const,
    created_at: at,
    due: at,
    leased_until: null,
    ended_at: null,
    reason: null,
    expires: expires ?? null,
  }))
  await db
    .within()
    .insertInto('outbox')
    .values(rows)
    .onConflict((there) => there.column('key').doNothing())
    .execute()
}

interface Row {
  id: number
  key: string
  address: string
  card: string
  attempts: number
  state: string
  expires: number | null
}

interface Claim {
  until: Instant
  held: Room[]
}

/**
 * Goes from workspace to workspace by the index, and not past every message that waits for one that is held. A lease
 * that ran out means that a sender died in the middle: the platform may have taken the message.
 */
async function claim(db: Database, at: Instant, { until, held }: Claim): Promise<Sending | undefined> {
  const found = await sql<Row>`
    WITH RECURSIVE open_room (name) AS (
      SELECT min(room) FROM outbox WHERE ended_at IS NULL
      UNION ALL
      SELECT (
        SELECT min(further.room) FROM outbox AS further
        WHERE further.ended_at IS NULL AND further.room > open_room.name
      )
      FROM open_room WHERE open_room.name IS NOT NULL
    )
    UPDATE outbox SET
      state = CASE WHEN leased_until IS NULL THEN state ELSE 'unknown' END,
      leased_until = ${until}, attempts = attempts + 1
    WHERE id = (
      SELECT oldest.id FROM open_room JOIN outbox AS oldest ON oldest.id = (
        SELECT candidate.id FROM outbox AS candidate
        WHERE candidate.room = open_room.name AND candidate.ended_at IS NULL AND candidate.due <= ${at}
          AND (candidate.leased_until IS NULL OR candidate.leased_until <= ${at})
          AND NOT EXISTS (
            SELECT 1 FROM outbox AS busy
            WHERE busy.lane = candidate.lane AND busy.ended_at IS NULL AND busy.leased_until > ${at}
          )
        ORDER BY candidate.due, candidate.id LIMIT 1
      )
      WHERE open_room.name NOT IN (${sql.join(['', ...held.map(roomOf)])})
      ORDER BY oldest.due, oldest.id LIMIT 1
    )
    RETURNING id, key, address, card, attempts - 1 AS attempts, state, expires`.execute(db.within())
  const row = found.rows[0]
  if (!row) return undefined
  const to: Address = JSON.parse(row.address)
  const card: Card = JSON.parse(row.card)
  return {
    id: row.id,
    key: row.key,
    to,
    card,
    attempts: row.attempts,
    unknown: row.state === 'unknown',
    ...(row.expires !== null && { expires: row.expires }),
  }
}

async function counts(db: Database, at: Instant): Promise<OutboxCounts> {
  const found = await sql<Record<keyof OutboxCounts, number | null>>`
    SELECT
      count(*) FILTER (WHERE state = 'waiting' AND leased_until IS NULL) AS waiting,
      count(*) FILTER (WHERE ended_at IS NULL AND leased_until IS NOT NULL) AS sending,
      count(*) FILTER (WHERE state = 'sent') AS sent,
      count(*) FILTER (WHERE state = 'unknown' AND leased_until IS NULL) AS unknown,
      count(*) FILTER (WHERE state = 'failed') AS failed,
      ${at} - min(created_at) FILTER (WHERE ended_at IS NULL) AS "oldestWaitingMs"
    FROM outbox`.execute(db.within())
  const { waiting, sending, sent, unknown, failed, oldestWaitingMs } = found.rows[0] ?? {}
  return {
    waiting: waiting ?? 0,
    sending: sending ?? 0,
    sent: sent ?? 0,
    unknown: unknown ?? 0,
    failed: failed ?? 0,
    oldestWaitingMs: oldestWaitingMs ?? 0,
  }
}
