import { type Kysely, sql } from 'kysely'

/** How far the measures of plans have come, as advisers set it. Nothing of it is about a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE plan_status (
      plan TEXT NOT NULL,
      entry TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN ('not-started', 'under-way', 'done', 'dropped')),
      evidence TEXT NOT NULL,
      changed TEXT NOT NULL,
      PRIMARY KEY (plan, entry)
    ) STRICT, WITHOUT ROWID`.execute(db)
}
