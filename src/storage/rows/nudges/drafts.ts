import type { Draft, NudgeStore } from '../../../nudges/store.ts'
import type { NudgeTables } from '../../tables-nudges.ts'
import type { Database } from '../database.ts'
import { occasionIn } from './occasion.ts'

export function drafts(
  db: Database,
): Pick<NudgeStore, 'drafts' | 'draft' | 'keepDraft' | 'sourceMark' | 'markSource'> {
  return {
    drafts: async () =>
      (await db.within().selectFrom('date_draft').selectAll().orderBy('at').orderBy('id').execute()).map(
        draftOf,
      ),
    draft: async (id) => {
      const row = await db
        .within()
        .selectFrom('date_draft')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && draftOf(row)
    },
    keepDraft: async ({ occasion, from, state, at }) => {
      const row = { id: occasion.id, source: from, state, occasion: JSON.stringify(occasion), at }
      await db
        .within()
        .insertInto('date_draft')
        .values(row)
        .onConflict((there) => there.column('id').doUpdateSet(row))
        .execute()
    },
    sourceMark: async (address) =>
      (
        await db
          .within()
          .selectFrom('source_mark')
          .select('mark')
          .where('address', '=', address)
          .executeTakeFirst()
      )?.mark,
    markSource: async (address, mark, at) => {
      await db
        .within()
        .insertInto('source_mark')
        .values({ address, mark, at })
        .onConflict((there) => there.column('address').doUpdateSet({ mark, at }))
        .execute()
    },
  }
}

function draftOf({ source, state, occasion, at }: NudgeTables['date_draft']): Draft {
  return { occasion: occasionIn(occasion), from: source, state, at }
}
