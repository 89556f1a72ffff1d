import type { PostStore } from '../../competence/post.ts'
import type { Database } from './database.ts'

export function createPosts(db: Database): PostStore {
  return {
    begin: async (round, at) => {
      const row = { round, state: 'draft' as const, doing: '', adviser: null, begun: at, settled: null }
      const done = await db
        .within()
        .insertInto('council_post')
        .values(row)
        .onConflict((there) => there.column('round').doNothing())
        .executeTakeFirst()
      return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    one: (round) =>
      db
        .within()
        .selectFrom('council_post')
        .select(['round', 'state', 'doing'])
        .where('round', '=', round)
        .executeTakeFirst(),
    settle: async (round, { state, doing, adviser, at }) => {
      const done = await db
        .within()
        .updateTable('council_post')
        .set({ state, doing, adviser, settled: at })
        .where('round', '=', round)
        .where('state', '=', 'draft')
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
  }
}
