import type { Nudged, NudgeStore } from '../../../nudges/store.ts'
import type { NudgeTables } from '../../tables-nudges.ts'
import type { Database } from '../database.ts'

export function sentNudges(
  db: Database,
): Pick<NudgeStore, 'nudge' | 'nudgedSince' | 'inTheWeek' | 'lastNudged' | 'lastRun' | 'ran'> {
  return {
    nudge: async (nudged) => {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .within()
        .insertInto('nudge')
        .values({ ...nudged, counts: nudged.counts ? 1 : 0 })
        .onConflict((there) => there.columns(['member', 'occasion', 'occurrence', 'step']).doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows > 0n
    },
    nudgedSince: async (from) => {
      const rows = await db.within().selectFrom('nudge').selectAll().where('occurrence', '>=', from).execute()
      return rows.map(nudgedOf)
    },
    inTheWeek: async (monday) => {
      const rows = await db
        .within()
        .selectFrom('nudge')
        .select(['member', ({ fn }) => fn.countAll<number>().as('sent')])
        .where('week', '=', monday)
        .where('counts', '=', 1)
        .groupBy('member')
        .execute()
      return new Map(rows.map(({ member, sent }) => [member, sent]))
    },
    lastNudged: async (member) => {
      const row = await db
        .within()
        .selectFrom('nudge')
        .selectAll()
        .where('member', '=', member)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row && nudgedOf(row)
    },
    lastRun: async () => (await db.within().selectFrom('nudge_run').select('at').executeTakeFirst())?.at,
    ran: async (at) => {
      await db
        .within()
        .insertInto('nudge_run')
        .values({ only: 1, at })
        .onConflict((there) => there.column('only').doUpdateSet({ at }))
        .execute()
    },
  }
}

function nudgedOf(row: NudgeTables['nudge']): Nudged {
  return { ...row, counts: row.counts === 1 }
}
