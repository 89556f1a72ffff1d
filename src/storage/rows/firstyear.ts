import type { Known } from '../../onboarding/drip.ts'
import type { Mark } from '../../onboarding/progress.ts'
import type { FirstYearStore } from '../../onboarding/store.ts'
import type { Database } from './database.ts'

export function createFirstYear(db: Database): FirstYearStore {
  return {
    marks: async (owner) => (await known(db, owner)).marks,
    known: (owner) => known(db, owner),
    mark: async (owner, step, { mark = null, on }) => {
      await db
        .within()
        .insertInto('first_year_step')
        .values({ owner, step, mark, marked: on })
        .onConflict((there) => there.columns(['owner', 'step']).doUpdateSet({ mark, marked: on }))
        .execute()
    },
    offer: (owner, steps, on) => db.transaction(() => offer(db, owner, { steps, on })),
    newcomer: async (owner) => {
      const row = await db
        .within()
        .selectFrom('newcomer')
        .select('start_date')
        .where('owner', '=', owner)
        .executeTakeFirst()
      return row?.start_date ? { startDate: row.start_date } : {}
    },
    tell: async (owner, { startDate = null }, on) => {
      const told = { start_date: startDate, used: on }
      await db
        .within()
        .insertInto('newcomer')
        .values({ owner, ...told })
        .onConflict((there) => there.column('owner').doUpdateSet(told))
        .execute()
    },
    sweep: (before) => sweep(db, before),
    forget: (owner) => db.transaction(() => forget(db, owner)),
  }
}

async function known(db: Database, owner: string): Promise<Known> {
  const rows = await db
    .within()
    .selectFrom('first_year_step')
    .select(['step', 'mark', 'offered'])
    .where('owner', '=', owner)
    .execute()
  const marks = new Map<string, Mark>()
  for (const { step, mark } of rows) if (mark !== null) marks.set(step, mark)
  return { marks, offered: new Set(rows.filter(({ offered }) => offered !== null).map(({ step }) => step)) }
}

async function offer(
  db: Database,
  owner: string,
  { steps, on }: { steps: string[]; on: string },
): Promise<void> {
  for (const step of steps)
    await db
      .within()
      .insertInto('first_year_step')
      .values({ owner, step, offered: on })
      .onConflict((there) =>
        there
          .columns(['owner', 'step'])
          .doUpdateSet({ offered: on })
          .where('first_year_step.offered', 'is', null),
      )
      .execute()
}

async function sweep(db: Database, before: string): Promise<number> {
  const old = await db.within().selectFrom('newcomer').select('owner').where('used', '<', before).execute()
  for (const { owner } of old) await db.transaction(() => forget(db, owner))
  return old.length
}

async function forget(db: Database, owner: string): Promise<void> {
  await db.within().deleteFrom('first_year_step').where('owner', '=', owner).execute()
  await db.within().deleteFrom('newcomer').where('owner', '=', owner).execute()
}
