import type { Example, ExampleStore } from '../../onboarding/example.ts'
import type { Database } from './database.ts'

export function createExamples(db: Database): ExampleStore {
  const rows = () => db.within().selectFrom('example').selectAll().orderBy('day').orderBy('id')
  return {
    one: async (id) => {
      const row = await rows().where('id', '=', id).executeTakeFirst()
      return row && exampleOf(row)
    },
    all: async (state) => (await rows().where('state', '=', state).execute()).map(exampleOf),
    of: async (owner) => (await rows().where('owner', '=', owner).execute()).map(exampleOf),
    keep: async ({ id, owner, state, day, ...rest }) => {
      const kept = { owner, state, day, content: JSON.stringify(rest) }
      await db
        .within()
        .insertInto('example')
        .values({ id, ...kept })
        .onConflict((there) => there.column('id').doUpdateSet(kept))
        .execute()
    },
    forget: (owner) => db.transaction(() => forget(db, owner)),
  }
}

function exampleOf({
  content,
  ...row
}: Pick<Example, 'id' | 'owner' | 'state' | 'day'> & { content: string }): Example {
  return { ...row, ...JSON.parse(content) }
}

async function forget(db: Database, owner: string): Promise<void> {
  await db
    .within()
    .deleteFrom('example')
    .where('owner', '=', owner)
    .where('state', '!=', 'published')
    .execute()
  await db.within().updateTable('example').set({ owner: '' }).where('owner', '=', owner).execute()
}
