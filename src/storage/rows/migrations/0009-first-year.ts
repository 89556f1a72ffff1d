import { type Kysely, sql } from 'kysely'

/**
 * How far leaders have come in their first year. `owner` is the id of a member, or the opaque key of a browser whose
 * newcomer has no invitation. Days are dates. There is no column for a name, nor for what a leader writes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE first_year_step (
      owner TEXT NOT NULL,
      step TEXT NOT NULL,
      offered TEXT,
      mark TEXT CHECK (mark IN ('done', 'later', 'not-relevant')),
      marked TEXT,
      PRIMARY KEY (owner, step)
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`
    CREATE TABLE newcomer (
      owner TEXT PRIMARY KEY,
      start_date TEXT,
      used TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db)
}
