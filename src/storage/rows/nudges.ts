import type { Choice } from '../../nudges/choose.ts'
import { type Kind, type Occasion, stateAt } from '../../nudges/occasion.ts'
import type { Draft, Moved, Nudged, NudgeStore } from '../../nudges/store.ts'
import type { NudgeTables } from '../tables-nudges.ts'
import type { Database } from './database.ts'

export function createNudges(db: Database): NudgeStore {
  return { ...ownDates(db), ...choices(db), ...nudges(db), ...dates(db), ...drafts(db), ...members(db) }
}

function occasionIn(json: string): Occasion {
  return JSON.parse(json)
}

function ownDates(db: Database): Pick<NudgeStore, 'ownOf' | 'allOwn' | 'addOwn' | 'removeOwn'> {
  return {
    ownOf: async (member) => {
      const rows = await db
        .within()
        .selectFrom('own_date')
        .select('occasion')
        .where('member', '=', member)
        .orderBy('last_day')
        .execute()
      return rows.map(({ occasion }) => occasionIn(occasion))
    },
    allOwn: async (from) => {
      const rows = await db
        .within()
        .selectFrom('own_date')
        .select(['member', 'occasion'])
        .where('last_day', '>=', from)
        .execute()
      return rows.map(({ member, occasion }) => ({ member, occasion: occasionIn(occasion) }))
    },
    addOwn: async (member, occasion) => {
      const { date, last = date } = stateAt(occasion, Number.MAX_SAFE_INTEGER).occurrence
      const row = { member, id: occasion.id, last_day: last, occasion: JSON.stringify(occasion) }
      await db
        .within()
        .insertInto('own_date')
        .values(row)
        .onConflict((there) => there.columns(['member', 'id']).doUpdateSet(row))
        .execute()
    },
    removeOwn: async (member, id) => {
      const { numDeletedRows } = await db
        .within()
        .deleteFrom('own_date')
        .where('member', '=', member)
        .where('id', '=', id)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

function choiceOf({ occasion, interest, reason, put_off_until }: NudgeTables['choice']): Choice {
  return {
    occasion,
    ...(interest && { interest }),
    ...(reason && { reason }),
    ...(put_off_until !== null && { putOffUntil: put_off_until }),
  }
}

function choices(
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

function nudges(
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

function dates(db: Database): Pick<NudgeStore, 'knownDates' | 'know' | 'move' | 'movedSince'> {
  return {
    knownDates: async () => {
      const rows = await db.within().selectFrom('known_date').selectAll().execute()
      return new Map(rows.map(({ occasion, date }) => [occasion, date]))
    },
    know: async (occasion, date) => {
      await db
        .within()
        .insertInto('known_date')
        .values({ occasion, date })
        .onConflict((there) => there.column('occasion').doUpdateSet({ date }))
        .execute()
    },
    move: async ({ occasion, from, to, at }) => {
      await db
        .within()
        .insertInto('moved_date')
        .values({ occasion, from_date: from, to_date: to, at })
        .execute()
    },
    movedSince: async (since) => {
      const rows = await db
        .within()
        .selectFrom('moved_date')
        .selectAll()
        .where('at', '>=', since)
        .orderBy('number')
        .execute()
      return rows.map(
        ({ number, occasion, from_date, to_date, at }): Moved => ({
          number,
          occasion,
          from: from_date,
          to: to_date,
          at,
        }),
      )
    },
  }
}

function drafts(
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

const keptOfMembers = ['own_date', 'choice', 'stopped', 'nudge', 'calendar_feed', 'ticked_off'] as const

function members(
  db: Database,
): Pick<NudgeStore, 'memberOfFeed' | 'openFeed' | 'tickedOff' | 'tickOff' | 'forget'> {
  return {
    memberOfFeed: async (hash) =>
      (
        await db
          .within()
          .selectFrom('calendar_feed')
          .select('member')
          .where('hash', '=', hash)
          .executeTakeFirst()
      )?.member,
    openFeed: (member, hash) =>
      db.transaction(async () => {
        await db.within().deleteFrom('calendar_feed').where('member', '=', member).execute()
        await db.within().insertInto('calendar_feed').values({ hash, member }).execute()
      }),
    tickedOff: (member) =>
      db.within().selectFrom('ticked_off').select(['item', 'month']).where('member', '=', member).execute(),
    tickOff: async (member, item, month) => {
      await db
        .within()
        .insertInto('ticked_off')
        .values({ member, item, month })
        .onConflict((there) => there.doNothing())
        .execute()
    },
    forget: (member) =>
      db.transaction(async () => {
        for (const table of keptOfMembers)
          await db.within().deleteFrom(table).where('member', '=', member).execute()
      }),
  }
}
