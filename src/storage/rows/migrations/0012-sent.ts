import { type Kysely, sql } from 'kysely'

/** What a sent message was about, where the platform names only the message when somebody says how it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE sent_message (
      message TEXT PRIMARY KEY,
      ref TEXT NOT NULL,
      expires INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX sent_message_expires ON sent_message (expires)`.execute(db)
}
