import { type Kysely, sql } from 'kysely'

/**
 * Who wants a mentor, can be one, or wants a peer group, and who was brought together. `wish` and `pair` are JSON of
 * a `Wish` and a `Pair`; how somebody can be reached stands in a pair only until both are introduced.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE fellowship_wish (member TEXT PRIMARY KEY, wish TEXT NOT NULL) STRICT`.execute(db)
  await sql`
    CREATE TABLE mentor_pair (
      id TEXT PRIMARY KEY,
      mentor TEXT NOT NULL,
      mentee TEXT NOT NULL,
      pair TEXT NOT NULL,
      UNIQUE (mentor, mentee)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE peer_group_member (
      grp TEXT NOT NULL,
      member TEXT NOT NULL,
      size TEXT NOT NULL,
      PRIMARY KEY (grp, member)
    ) STRICT, WITHOUT ROWID`.execute(db)
}
