import { type Kysely, sql } from 'kysely'

/**
 * What an embedding model made of each passage: 32-bit floats, one after the other. A vector goes
 * with its passage. Of several models, `current_vectors` names the one whose vectors were whole last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE vector (
      passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
      model TEXT NOT NULL,
      numbers BLOB NOT NULL,
      PRIMARY KEY (passage, model)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE current_vectors (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      model TEXT NOT NULL
    ) STRICT`.execute(db)
}
