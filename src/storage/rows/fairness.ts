import type { FairnessStore } from '../../assistant/fairness.ts'
import type { Release } from '../../pulse/release.ts'
import type { Database } from './database.ts'

/** Where the reports lie, and who was counted in them. */
interface ReportTables {
  report: 'fairness_report' | 'certification_report'
  participant: 'fairness_participant' | 'certification_participant'
}

export function createFairness(db: Database): FairnessStore {
  return createReports(db, { report: 'fairness_report', participant: 'fairness_participant' })
}

export function createCertificationReports(db: Database): FairnessStore {
  return createReports(db, { report: 'certification_report', participant: 'certification_participant' })
}

function createReports(db: Database, tables: ReportTables): FairnessStore {
  return {
    reports: async () => {
      const reports = await db.within().selectFrom(tables.report).selectAll().orderBy('month').execute()
      const people = await db.within().selectFrom(tables.participant).selectAll().execute()
      return reports.map(({ month, release }) => ({
        month,
        release: releaseIn(release),
        participants: people
          .filter((one) => one.month === month)
          .map(({ member, size }) => ({ member, ...(size !== null && { size }) })),
      }))
    },
    keep: (report) => db.transaction(() => keep(db, tables, report)),
    forget: async (member) => {
      await db.within().deleteFrom(tables.participant).where('member', '=', member).execute()
    },
  }
}

function releaseIn(release: string): Release {
  return JSON.parse(release)
}

async function keep(
  db: Database,
  tables: ReportTables,
  { month, release, participants }: Parameters<FairnessStore['keep']>[0],
): Promise<void> {
  const row = { month, release: JSON.stringify(release) }
  await db.within().insertInto(tables.report).values(row).execute()
  const rows = participants.map(({ member, size = null }) => ({ month, member, size }))
  if (rows.length > 0) await db.within().insertInto(tables.participant).values(rows).execute()
}
