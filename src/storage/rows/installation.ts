import type { Database } from './database.ts'

/** The mark that all processes of a store agree on: the first one's. */
export async function markOf(db: Database, name: string, mark: string): Promise<string> {
  await db
    .within()
    .insertInto('installation')
    .values({ name, mark })
    .onConflict((there) => there.column('name').doNothing())
    .execute()
  const kept = await db
    .within()
    .selectFrom('installation')
    .select('mark')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return kept.mark
}
