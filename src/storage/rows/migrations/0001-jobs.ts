import { type Kysely, sql } from 'kysely'

/** What came in and what goes out. Times are milliseconds since 1970. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE inbox (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      event TEXT NOT NULL,
      lane TEXT NOT NULL,
      body TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      received_at INTEGER NOT NULL,
      due INTEGER NOT NULL,
      leased_until INTEGER,
      done_at INTEGER,
      UNIQUE (source, event)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX inbox_open ON inbox (lane, due) WHERE done_at IS NULL`.execute(db)
  await sql`CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL`.execute(db)
  await sql`
    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      lane TEXT NOT NULL,
      address TEXT NOT NULL,
      card TEXT,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'unknown', 'sent', 'failed')),
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      due INTEGER NOT NULL,
      leased_until INTEGER,
      ended_at INTEGER,
      reason TEXT
    ) STRICT`.execute(db)
  await sql`CREATE INDEX outbox_open ON outbox (lane, due) WHERE ended_at IS NULL`.execute(db)
  await sql`CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL`.execute(db)
}
