import type { Choice } from '../../../nudges/choose.ts'
import type { Kind } from '../../../nudges/occasion.ts'
import type { NudgeStore } from '../../../nudges/store.ts'
import type { NudgeTables } from '../../tables-nudges.ts'
import type { Database } from '../database.ts'

function choiceOf({ occasion, interest, reason, put_off_until }: NudgeTables['choice']): Choice {
  return {
    occasion,
    ...(interest && { interest }),
    ...(reason && { reason }),
    ...(put_off_until !== null && { putOffUntil: put_off_until }),
  }
}

export function choices(
  db: Database,
): Pick<NudgeStore, 'choicesOf' | 'allChoices' | 'choose' | 'stoppedBy' | 'allStopped' | 'stop'> {
  return {
    choicesOf: async (member) => {
      const rows = await db.within().selectFrom('choice').selectAll().where('member', '=', member).execute()
      return rows.map(choiceOf)
    },
    allChoices: async () => listed(await db.within().selectFrom('choice').selectAll().execute(), choiceOf),
    choose: async (member, { occasion, interest, reason, putOffUntil }) => {
      const given = {
        ...(interest && { interest, reason: reason ?? null }),
        ...(putOffUntil !== undefined && { put_off_until: putOffUntil }),
      }
      await db
        .within()
        .insertInto('choice')
        .values({ member, occasion, interest: null, reason: null, put_off_until: null, ...given })
        .onConflict((there) => there.columns(['member', 'occasion']).doUpdateSet({ occasion, ...given }))
        .execute()
    },
    stoppedBy: async (member) => {
      const rows = await db
        .within()
        .selectFrom('stopped')
        .select('kind')
        .where('member', '=', member)
        .execute()
      return rows.map(({ kind }) => kind)
    },
    allStopped: async () =>
      listed(await db.within().selectFrom('stopped').selectAll().execute(), ({ kind }): Kind => kind),
    stop: async (member, kind, stopped) => {
      const table = db.within()
      if (stopped)
        await table
          .insertInto('stopped')
          .values({ member, kind })
          .onConflict((there) => there.doNothing())
          .execute()
      else await table.deleteFrom('stopped').where('member', '=', member).where('kind', '=', kind).execute()
    },
  }
}

function listed<Row extends { member: string }, Value>(
  rows: Row[],
  toValue: (row: Row) => Value,
): Map<string, Value[]> {
  const found = new Map<string, Value[]>()
  for (const [member, group] of Map.groupBy(rows, (row) => row.member)) found.set(member, group.map(toValue))
  return found
}
