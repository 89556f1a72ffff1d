import { type Kysely, sql } from 'kysely'

/** Workspaces that installed the assistant by themselves, threads that it follows, and cards that may be shared. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE workspace (
      channel TEXT NOT NULL,
      id TEXT NOT NULL,
      token TEXT NOT NULL,
      installed_at INTEGER NOT NULL,
      PRIMARY KEY (channel, id)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE followed_thread (
      channel TEXT NOT NULL,
      workspace TEXT NOT NULL,
      thread TEXT NOT NULL,
      person TEXT NOT NULL,
      until INTEGER NOT NULL,
      PRIMARY KEY (channel, workspace, thread)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX followed_thread_until ON followed_thread (until)`.execute(db)
  await sql`
    CREATE TABLE shareable_card (
      id TEXT PRIMARY KEY,
      card TEXT NOT NULL,
      until INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX shareable_card_until ON shareable_card (until)`.execute(db)
}
