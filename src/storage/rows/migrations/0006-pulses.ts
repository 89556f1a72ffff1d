import { type Kysely, sql } from 'kysely'

/**
 * Rounds of the pulses. Who has answered (`pulse_receipt`) and what was answered (`pulse_answer`) share the round and
 * nothing else: no time, no number that counts up, and the rows lie in the order of their ids and pseudonyms.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE pulse_round (
      id TEXT PRIMARY KEY,
      pulse TEXT NOT NULL,
      audience TEXT NOT NULL,
      opens INTEGER NOT NULL,
      closes INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      lost INTEGER NOT NULL DEFAULT 0,
      closed TEXT
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE pulse_asked (
      round TEXT NOT NULL REFERENCES pulse_round (id),
      member TEXT NOT NULL,
      reminded INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (round, member)
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`
    CREATE TABLE pulse_receipt (
      round TEXT NOT NULL REFERENCES pulse_round (id),
      member TEXT NOT NULL,
      region TEXT,
      size TEXT,
      PRIMARY KEY (round, member)
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`
    CREATE TABLE pulse_answer (
      round TEXT NOT NULL REFERENCES pulse_round (id),
      pseudonym TEXT NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (round, pseudonym)
    ) STRICT, WITHOUT ROWID`.execute(db)
}
