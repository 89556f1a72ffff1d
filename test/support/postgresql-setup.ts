import { openPostgres } from '../../src/storage/engines/postgres.ts'
import { startPostgres } from './postgresql.ts'

/** With TEST_STORE=postgresql every store of a test is a database of one PostgreSQL server; else a file. */
export async function setup(): Promise<(() => void) | undefined> {
  if (process.env.TEST_STORE !== 'postgresql') return undefined
  const server = await startPostgres()
  await (await openPostgres(server.address('template1'))).close()
  process.env.TEST_DATABASE = server.address('')
  return server.remove
}
