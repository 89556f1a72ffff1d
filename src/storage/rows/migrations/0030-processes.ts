import { type Kysely, sql } from 'kysely'

/**
 * For several processes on one store: what has to be the same for all of them, and which of them has something in
 * hand that one alone may do. Nothing of it is about a person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE installation (name TEXT PRIMARY KEY, mark TEXT NOT NULL) STRICT`.execute(db)
  await sql`
    CREATE TABLE lease (
      name TEXT PRIMARY KEY,
      holder TEXT NOT NULL,
      until INTEGER NOT NULL
    ) STRICT`.execute(db)
}
