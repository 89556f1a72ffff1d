import { type Kysely, sql } from 'kysely'

/**
 * How many questions somebody asked in an hour (its first millisecond since 1970). `asker` is a keyed hash that
 * changes from hour to hour, so that the table names nobody. Hours before the last are not kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE question_use (
      hour INTEGER NOT NULL,
      asker TEXT NOT NULL,
      questions INTEGER NOT NULL,
      PRIMARY KEY (hour, asker)
    ) STRICT, WITHOUT ROWID`.execute(db)
}
