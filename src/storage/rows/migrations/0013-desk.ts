import { type Kysely, sql } from 'kysely'

/** Questions that are kept for 90 days, tickets for advisers, and wrong invitation codes, to slow down whoever guesses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE asked (
      id TEXT PRIMARY KEY,
      asker TEXT NOT NULL,
      conversation TEXT NOT NULL,
      at INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      content TEXT NOT NULL,
      verdict TEXT,
      complaint TEXT
    ) STRICT`.execute(db)
  await sql`CREATE INDEX asked_asker ON asked (asker, at)`.execute(db)
  await sql`CREATE INDEX asked_conversation ON asked (conversation, at)`.execute(db)
  await sql`CREATE INDEX asked_at ON asked (at)`.execute(db)
  await sql`
    CREATE TABLE ticket (
      id TEXT PRIMARY KEY,
      asker TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'answered', 'closed')),
      adviser TEXT,
      content TEXT NOT NULL,
      answer TEXT,
      opened INTEGER NOT NULL,
      answered INTEGER
    ) STRICT`.execute(db)
  await sql`CREATE INDEX ticket_asker ON ticket (asker)`.execute(db)
  await sql`CREATE TABLE wrong_code (place TEXT NOT NULL, at INTEGER NOT NULL) STRICT`.execute(db)
  await sql`CREATE INDEX wrong_code_place ON wrong_code (place, at)`.execute(db)
}
