import { type Kysely, sql } from 'kysely'

/**
 * Own dates, what members said of a date, and what they were reminded of. Days are dates, times are milliseconds
 * since 1970. An occasion is kept as JSON: it is read and written whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE own_date (
      member TEXT NOT NULL,
      id TEXT NOT NULL,
      last_day TEXT NOT NULL,
      occasion TEXT NOT NULL,
      PRIMARY KEY (member, id)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE choice (
      member TEXT NOT NULL,
      occasion TEXT NOT NULL,
      interest TEXT,
      reason TEXT,
      put_off_until TEXT,
      PRIMARY KEY (member, occasion)
    ) STRICT`.execute(db)
  await sql`CREATE TABLE stopped (member TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (member, kind)) STRICT`.execute(
    db,
  )
  await sql`
    CREATE TABLE nudge (
      member TEXT NOT NULL,
      occasion TEXT NOT NULL,
      kind TEXT NOT NULL,
      occurrence TEXT NOT NULL,
      step TEXT NOT NULL,
      week TEXT NOT NULL,
      counts INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (member, occasion, occurrence, step)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX nudge_by_occurrence ON nudge (occurrence)`.execute(db)
  await sql`CREATE INDEX nudge_by_week ON nudge (week, member)`.execute(db)
  await sql`CREATE TABLE known_date (occasion TEXT PRIMARY KEY, date TEXT NOT NULL) STRICT`.execute(db)
  await sql`
    CREATE TABLE moved_date (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      occasion TEXT NOT NULL,
      from_date TEXT NOT NULL,
      to_date TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE TABLE nudge_run (only INTEGER PRIMARY KEY CHECK (only = 1), at INTEGER NOT NULL) STRICT`.execute(
    db,
  )
  await sql`
    CREATE TABLE date_draft (
      id TEXT PRIMARY KEY,
      source TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'held', 'confirmed', 'refused')),
      occasion TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE TABLE source_mark (address TEXT PRIMARY KEY, mark TEXT NOT NULL, at INTEGER NOT NULL) STRICT`.execute(
    db,
  )
  await sql`CREATE TABLE calendar_feed (hash TEXT PRIMARY KEY, member TEXT NOT NULL) STRICT`.execute(db)
  await sql`
    CREATE TABLE ticked_off (
      member TEXT NOT NULL,
      item TEXT NOT NULL,
      month TEXT NOT NULL,
      PRIMARY KEY (member, item, month)
    ) STRICT`.execute(db)
}
