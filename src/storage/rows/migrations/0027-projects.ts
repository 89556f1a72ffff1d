import type { Kysely } from 'kysely'

/** What leaders keep an eye on, in their own words. `content` is JSON of a `Project` without the other columns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('project')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('changed', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('project_owner').on('project').column('owner').execute()
}
