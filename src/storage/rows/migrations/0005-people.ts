import { type Kysely, sql } from 'kysely'

/**
 * Members and where they are met, invitations, and files that were made for somebody. Times are milliseconds since
 * 1970, days are dates. There is no column for a name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE member (
      id TEXT PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('leader', 'adviser', 'editor', 'administrator')),
      profile TEXT NOT NULL,
      settings TEXT NOT NULL,
      since TEXT NOT NULL
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE member_place (
      channel TEXT NOT NULL,
      workspace TEXT NOT NULL,
      person TEXT NOT NULL,
      member TEXT NOT NULL REFERENCES member (id) ON DELETE CASCADE,
      address TEXT,
      met_at INTEGER NOT NULL,
      PRIMARY KEY (channel, workspace, person)
    ) STRICT`.execute(db)
  await sql`CREATE INDEX member_place_member ON member_place (member)`.execute(db)
  await sql`
    CREATE TABLE invitation (
      code TEXT PRIMARY KEY,
      gives TEXT NOT NULL,
      expires INTEGER NOT NULL,
      used INTEGER NOT NULL DEFAULT 0
    ) STRICT`.execute(db)
  await sql`
    CREATE TABLE made_file (
      id TEXT PRIMARY KEY,
      owner TEXT NOT NULL,
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      alt TEXT NOT NULL,
      bytes BLOB NOT NULL,
      expires INTEGER NOT NULL
    ) STRICT`.execute(db)
  await sql`CREATE INDEX made_file_owner ON made_file (owner)`.execute(db)
}
