import type { FairnessStore } from '../../assistant/fairness.ts'
import type { Release } from '../../pulse/release.ts'
import type { Database } from './database.ts'

export function createFairness(db: Database): FairnessStore {
  return {
    reports: async () => {
      const reports = await db.within().selectFrom('fairness_report').selectAll().orderBy('month').execute()
      const people = await db.within().selectFrom('fairness_participant').selectAll().execute()
      return reports.map(({ month, release }) => ({
        month,
        release: releaseIn(release),
        participants: people
          .filter((one) => one.month === month)
          .map(({ member, size }) => ({ member, ...(size !== null && { size }) })),
      }))
    },
    keep: (report) => db.transaction(() => keep(db, report)),
    forget: async (member) => {
      await db.within().deleteFrom('fairness_participant').where('member', '=', member).execute()
    },
  }
}

function releaseIn(release: string): Release {
  return JSON.parse(release)
}

async function keep(
  db: Database,
  { month, release, participants }: Parameters<FairnessStore['keep']>[0],
): Promise<void> {
  const row = { month, release: JSON.stringify(release) }
  await db.within().insertInto('fairness_report').values(row).execute()
  const rows = participants.map(({ member, size = null }) => ({ month, member, size }))
  if (rows.length > 0) await db.within().insertInto('fairness_participant').values(rows).execute()
}
