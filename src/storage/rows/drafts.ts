import { z } from 'zod'
import type { Draft, DraftStore } from '../../briefs/drafts.ts'
import { briefKinds } from '../../briefs/wanted.ts'
import type { Database } from './database.ts'

const answers = z.record(z.string(), z.array(z.string()))

export function createDrafts(db: Database): DraftStore {
  return {
    keep: async ({ member, kind, values, at }) => {
      const row = { member, kind, answers: JSON.stringify(values), at }
      await db
        .within()
        .insertInto('brief_draft')
        .values(row)
        .onConflict((there) => there.columns(['member', 'kind']).doUpdateSet({ answers: row.answers, at }))
        .execute()
    },
    of: async (member) => {
      const rows = db.within().selectFrom('brief_draft').selectAll().where('member', '=', member)
      return (await rows.orderBy('at', 'desc').execute()).flatMap(draftOf)
    },
    forget: async (member) => {
      await db.within().deleteFrom('brief_draft').where('member', '=', member).execute()
    },
    sweep: async (before) => {
      const gone = await db.within().deleteFrom('brief_draft').where('at', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}

interface Row {
  member: string
  kind: string
  answers: string
  at: number
}

/** A kind that this version no longer makes is passed over. */
function draftOf({ member, kind, answers: kept, at }: Row): Draft[] {
  const known = briefKinds.find((one) => one === kind)
  return known ? [{ member, kind: known, values: answers.parse(JSON.parse(kept)), at }] : []
}
