import { type Kysely, sql } from 'kysely'

/**
 * How many answers a model was asked for, by Norwegian date. `spender` is a keyed hash that changes from day to
 * day, so that the table names nobody, or empty for everybody together. Days before the last are not kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE model_use (
      day TEXT NOT NULL,
      spender TEXT NOT NULL,
      answers INTEGER NOT NULL,
      PRIMARY KEY (day, spender)
    ) STRICT, WITHOUT ROWID`.execute(db)
}
