import { type Kysely, sql } from 'kysely'

/**
 * The next row is found by an index, however many are done or wait: before, the whole queue was read for each. `room`
 * is the workspace that a message goes to; those that wait already are each taken for a workspace of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE outbox ADD COLUMN room TEXT NOT NULL DEFAULT ''`.execute(db)
  await sql`UPDATE outbox SET room = lane WHERE ended_at IS NULL`.execute(db)
  await sql`DROP INDEX outbox_open`.execute(db)
  await sql`CREATE INDEX outbox_due ON outbox (room, due, id) WHERE ended_at IS NULL`.execute(db)
  await sql`
    CREATE INDEX outbox_leased ON outbox (lane) WHERE ended_at IS NULL AND leased_until IS NOT NULL`.execute(
    db,
  )
  await sql`DROP INDEX inbox_open`.execute(db)
  await sql`CREATE INDEX inbox_due ON inbox (due, id) WHERE done_at IS NULL`.execute(db)
  await sql`
    CREATE INDEX inbox_leased ON inbox (lane) WHERE done_at IS NULL AND leased_until IS NOT NULL`.execute(db)
}
