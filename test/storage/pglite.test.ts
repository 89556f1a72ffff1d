import { afterAll, beforeAll } from 'vitest'
import { postgresOver } from '../../src/storage/engines/postgres.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { everyContract } from '../contracts/every.ts'
import { emptied } from '../support/emptied.ts'
import { pgliteWires } from '../support/pglite.ts'

let db: Database

beforeAll(async () => {
  db = await postgresOver(await pgliteWires())
})

afterAll(() => db.close())

everyContract('PostgreSQL in this process', () => emptied(db))
