import { type Kysely, sql } from 'kysely'

/** What a leader thinks of their own competence, and what the council says after a round. No figure of a pulse. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE self_check (
      member TEXT NOT NULL,
      day TEXT NOT NULL,
      area TEXT NOT NULL,
      step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 5),
      PRIMARY KEY (member, day, area)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE council_post (
      round TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'dropped')),
      doing TEXT NOT NULL,
      adviser TEXT,
      begun INTEGER NOT NULL,
      settled INTEGER
    ) STRICT`.execute(db)
}
