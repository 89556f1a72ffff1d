import { type Kysely, sql } from 'kysely'

/** Who is logged in on the page: the hash of the browser's token, where its member is met, and until when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE web_session (
      hash TEXT PRIMARY KEY,
      channel TEXT NOT NULL,
      workspace TEXT NOT NULL,
      person TEXT NOT NULL,
      ends INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`CREATE INDEX web_session_person ON web_session (workspace, person)`.execute(db)
}
