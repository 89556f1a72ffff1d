import type { SourceLook, SourceStore, TextDraft } from '../../nudges/sources/store.ts'
import type { NudgeTables } from '../tables-nudges.ts'
import type { Database } from './database.ts'

export function createSources(db: Database): SourceStore {
  return { ...looks(db), ...marks(db), ...texts(db) }
}

function looks(db: Database): Pick<SourceStore, 'beginLook' | 'endLook' | 'looks'> {
  return {
    beginLook: async (address, now, until) => {
      const fresh = { address, due: until, seen: null, failing_since: null, fault: null }
      const { numInsertedOrUpdatedRows = 0n } = await db
        .within()
        .insertInto('source_look')
        .values(fresh)
        .onConflict((there) =>
          there.column('address').doUpdateSet({ due: until }).where('source_look.due', '<=', now),
        )
        .executeTakeFirst()
      return numInsertedOrUpdatedRows > 0n
    },
    endLook: async ({ address, due, seen, failingSince, fault }) => {
      const row = {
        address,
        due,
        seen: seen ?? null,
        failing_since: failingSince ?? null,
        fault: fault ?? null,
      }
      await db
        .within()
        .insertInto('source_look')
        .values(row)
        .onConflict((there) => there.column('address').doUpdateSet(row))
        .execute()
    },
    looks: async () =>
      (await db.within().selectFrom('source_look').selectAll().orderBy('address').execute()).map(lookOf),
  }
}

function lookOf({ address, due, seen, failing_since, fault }: NudgeTables['source_look']): SourceLook {
  return {
    address,
    due,
    ...(seen !== null && { seen }),
    ...(failing_since !== null && { failingSince: failing_since }),
    ...(fault !== null && { fault }),
  }
}

function marks(db: Database): Pick<SourceStore, 'sourceMark' | 'markSource'> {
  return {
    sourceMark: async (address) => {
      const marked = db.within().selectFrom('source_mark').select('mark').where('address', '=', address)
      return (await marked.executeTakeFirst())?.mark
    },
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

function texts(db: Database): Pick<SourceStore, 'textDrafts' | 'textDraft' | 'keepText'> {
  return {
    textDrafts: async () => {
      const rows = await db
        .within()
        .selectFrom('text_draft')
        .selectAll()
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(textOf)
    },
    textDraft: async (id) => {
      const row = await db
        .within()
        .selectFrom('text_draft')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && textOf(row)
    },
    keepText: async ({ from, ...draft }) => {
      const row = { ...draft, source: from }
      await db
        .within()
        .insertInto('text_draft')
        .values(row)
        .onConflict((there) => there.column('id').doUpdateSet(row))
        .execute()
    },
  }
}

function textOf({ source, ...row }: NudgeTables['text_draft']): TextDraft {
  return { ...row, from: source }
}
