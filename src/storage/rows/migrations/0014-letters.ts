import { type Kysely, sql } from 'kysely'

/** Cards that wait on the page for people without a messenger. Wiped (null) when dealt with; the key stays until it is swept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE letter (
      id TEXT PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      person TEXT NOT NULL,
      card TEXT,
      at INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX letter_person ON letter (person, at) WHERE card IS NOT NULL`.execute(db)
}
