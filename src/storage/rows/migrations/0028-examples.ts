import type { Kysely } from 'kysely'

/** Examples and arguments that leaders have sent. `content` is JSON of an `Example` without the other columns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('example')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
}
