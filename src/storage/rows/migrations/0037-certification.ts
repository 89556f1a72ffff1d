import type { Kysely } from 'kysely'

/**
 * Who wants to hear of certification; and the monthly reports of how many that are. `release` is what may be shown of
 * one; who was counted in it is kept, so that the next one tells of no difference.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('certification_interest')
    .addColumn('member', 'text', (column) => column.primaryKey())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('certification_report')
    .addColumn('month', 'text', (column) => column.primaryKey())
    .addColumn('release', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('certification_participant')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('size', 'text')
    .addPrimaryKeyConstraint('certification_participant_key', ['month', 'member'])
    .execute()
}
