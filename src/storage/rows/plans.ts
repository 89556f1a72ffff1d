import type { PlanStore } from '../../onboarding/plan.ts'
import type { Database } from './database.ts'

export function createPlans(db: Database): PlanStore {
  return {
    statuses: async (plan) => {
      const rows = await db.within().selectFrom('plan_status').selectAll().where('plan', '=', plan).execute()
      return new Map(
        rows.map(({ entry, standing, evidence, changed }) => [entry, { standing, evidence, on: changed }]),
      )
    },
    set: async (plan, entry, { standing, evidence, on }) => {
      const status = { standing, evidence, changed: on }
      await db
        .within()
        .insertInto('plan_status')
        .values({ plan, entry, ...status })
        .onConflict((there) => there.columns(['plan', 'entry']).doUpdateSet(status))
        .execute()
    },
  }
}
