import { type Kysely, sql } from 'kysely'

/**
 * What is found at websites, feeds and calendars: texts that wait for an adviser, what a source says now of a date that
 * was confirmed, and how each source is looked at. Nothing of it is about a person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE date_draft ADD COLUMN proposed TEXT`.execute(db)
  await sql`ALTER TABLE date_draft ADD COLUMN said TEXT`.execute(db)
  await sql`
    CREATE TABLE text_draft (
      id TEXT PRIMARY KEY,
      source TEXT NOT NULL,
      address TEXT NOT NULL,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'refused')),
      at INTEGER NOT NULL,
      said TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE source_look (
      address TEXT PRIMARY KEY,
      due INTEGER NOT NULL,
      seen INTEGER,
      failing_since INTEGER,
      fault TEXT
    ) STRICT`.execute(db)
}
