import type { Database } from './database.ts'

/**
 * Ends every lease, for a process that has just become the only one: whoever held them is dead, and nobody shall
 * wait until they run out. An ended lease is not no lease: of a message it says that it may have gone out.
 */
export async function endLeases(db: Database): Promise<void> {
  await db.transaction(async () => {
    await db.within().deleteFrom('lease').execute()
    for (const queue of ['inbox', 'outbox'] as const) {
      await db
        .within()
        .updateTable(queue)
        .set({ leased_until: 0 })
        .where('leased_until', 'is not', null)
        .execute()
    }
  })
}
