import { type Kysely, sql } from 'kysely'

/** What members have answered for a brief, one row a member and kind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE brief_draft (
      member TEXT NOT NULL,
      kind TEXT NOT NULL,
      answers TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (member, kind)
    ) STRICT`.execute(db)
}
