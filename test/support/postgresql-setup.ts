import pg from 'pg'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
import { spares } from './databases.ts'
import { startPostgres } from './postgresql.ts'

/** With TEST_STORE=postgresql every store of a test is a database of one PostgreSQL server; else a file. */
export async function setup(): Promise<(() => void) | undefined> {
  if (process.env.TEST_STORE !== 'postgresql') return undefined
  const server = await startPostgres({ forgets: true })
  await (await openPostgres(server.address('template1'))).close()
  const client = new pg.Client(server.address('postgres'))
  await client.connect()
  await client.query(spares).finally(() => client.end())
  process.env.TEST_DATABASE = server.address('')
  return server.remove
}
