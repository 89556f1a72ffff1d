import { afterAll, beforeAll, describe } from 'vitest'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { everyContract } from '../contracts/every.ts'
import { emptied } from '../support/emptied.ts'
import { type Server, startPostgres } from '../support/postgresql.ts'
import { pathTo } from '../support/programs.ts'

describe.skipIf(pathTo('postgresql') === undefined)('on a PostgreSQL server', () => {
  let server: Server
  let db: Database

  beforeAll(async () => {
    server = await startPostgres()
    db = await openPostgres(server.address('postgres'))
  })

  afterAll(async () => {
    await db.close()
    server.remove()
  })

  everyContract('PostgreSQL', () => emptied(db))
})
