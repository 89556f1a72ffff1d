import { type Kysely, sql } from 'kysely'

/**
 * The index as it is read: documents, their passages, the generations that hold them, and which is the current
 * one. A generation holds a document by a row of its own, so an unchanged document and its passages keep their
 * ids from one to the next. Ids are never used again: vectors are kept by them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE document (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      hash TEXT NOT NULL,
      about TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      content TEXT NOT NULL,
      UNIQUE (document, ordinal)
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE generation (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      folder TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE generation_document (
      generation INTEGER NOT NULL REFERENCES generation ON DELETE CASCADE,
      document INTEGER NOT NULL REFERENCES document,
      PRIMARY KEY (generation, document)
    ) STRICT, WITHOUT ROWID`.execute(db)
  await sql`CREATE INDEX generation_of_document ON generation_document (document)`.execute(db)
  await sql`
    CREATE TABLE current_generation (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      number INTEGER NOT NULL REFERENCES generation
    ) STRICT`.execute(db)
}
