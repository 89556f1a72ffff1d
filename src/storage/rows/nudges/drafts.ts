import type { Draft, NudgeStore } from '../../../nudges/store.ts'
import type { NudgeTables } from '../../tables-nudges.ts'
import type { Database } from '../database.ts'
import { occasionIn } from './occasion.ts'

export function drafts(db: Database): Pick<NudgeStore, 'drafts' | 'draft' | 'keepDraft'> {
  return {
    drafts: async () => {
      const rows = await db
        .within()
        .selectFrom('date_draft')
        .selectAll()
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(draftOf)
    },
    draft: async (id) => {
      const row = await db
        .within()
        .selectFrom('date_draft')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row && draftOf(row)
    },
    keepDraft: async ({ occasion, from, state, at, proposed, said }) => {
      const row = {
        id: occasion.id,
        source: from,
        state,
        occasion: JSON.stringify(occasion),
        at,
        proposed: proposed ? JSON.stringify(proposed) : null,
        said: said ?? null,
      }
      await db
        .within()
        .insertInto('date_draft')
        .values(row)
        .onConflict((there) => there.column('id').doUpdateSet(row))
        .execute()
    },
  }
}

function draftOf({ source, state, occasion, at, proposed, said }: NudgeTables['date_draft']): Draft {
  return {
    occasion: occasionIn(occasion),
    from: source,
    state,
    at,
    ...(proposed !== null && { proposed: JSON.parse(proposed) }),
    ...(said !== null && { said }),
  }
}
