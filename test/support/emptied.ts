import { sql } from 'kysely'
import type { Database } from '../../src/storage/rows/database.ts'

/** Takes every row out of a PostgreSQL store, at once, without a look at which belongs to which. */
export async function emptied(db: Database): Promise<Database> {
  await sql`
    DO $$ DECLARE name text; BEGIN
      SET LOCAL session_replication_role = replica;
      FOR name IN SELECT tablename FROM pg_tables
        WHERE schemaname = current_schema() AND tablename NOT LIKE 'kysely%'
      LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
    END $$`.execute(db.within())
  return db
}
