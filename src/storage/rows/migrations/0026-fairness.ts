import type { Kysely } from 'kysely'

/**
 * The month of each peer group's last agenda; and the monthly reports of who has company and who waits. `release` is
 * what may be shown of one; who was counted in it is kept, so that the next one tells of no difference.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('peer_agenda')
    .addColumn('grp', 'text', (column) => column.primaryKey())
    .addColumn('month', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('fairness_report')
    .addColumn('month', 'text', (column) => column.primaryKey())
    .addColumn('release', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('fairness_participant')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('size', 'text')
    .addPrimaryKeyConstraint('fairness_participant_key', ['month', 'member'])
    .execute()
}
