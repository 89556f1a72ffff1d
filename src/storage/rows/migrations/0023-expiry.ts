import { type Kysely, sql } from 'kysely'

/** After this a message that waits is of no use any more, in milliseconds since 1970; null where it always is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE outbox ADD COLUMN expires INTEGER`.execute(db)
}
