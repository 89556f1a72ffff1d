import { onTestFinished } from 'vitest'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { servingSlack, smallKnowledge } from './faults.ts'
import { dataFolder, type RunningHouse, startHouse } from './house.ts'
import { startPostgres } from './postgresql.ts'
import { startWorkspace } from './slack-workspace.ts'

/** A PostgreSQL server, a Slack workspace, and as many processes over both as are started. */
export async function sharedStore(more: NodeJS.ProcessEnv = {}) {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const server = await startPostgres()
  onTestFinished(server.remove)
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const settings: NodeJS.ProcessEnv = {
    ...servingSlack(workspace, smallKnowledge(data)),
    DATABASE_URL: server.address('postgres'),
    ...more,
  }
  const start = async (): Promise<RunningHouse> => {
    const house = await startHouse(data, settings)
    onTestFinished(house.kill)
    return house
  }
  const look = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const db = await openPostgres(server.address('postgres'))
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  }
  return { data, server, workspace, settings, start, look }
}

/** Leaders who can be written to in Slack, each in a conversation of their own. */
export async function leadersIn(db: Database, count: number): Promise<void> {
  const people = createPeople(db)
  for (let n = 0; n < count; n += 1) {
    const code = `code-${n}`
    await people.invite(code, { role: 'leader', expires: Number.MAX_SAFE_INTEGER })
    const place = { channel: 'slack' as const, workspace: 'T1', person: `U${n}`, handle: `D${n}` }
    await people.redeem(code, place, n)
  }
}
