import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postgresOver } from '../../src/storage/engines/postgres.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { createExact } from '../../src/storage/vectors/exact.ts'
import { everyContract } from '../contracts/every.ts'
import { emptied } from '../support/emptied.ts'
import { pgliteWires } from '../support/pglite.ts'
import { shelfOn } from '../support/shelf.ts'

let db: Database

beforeAll(async () => {
  db = await postgresOver(await pgliteWires())
})

afterAll(() => db.close())

everyContract('PostgreSQL in this process', () => emptied(db))

it('finds the nearest vectors in the database as it does in this process, also those that were kept before', async () => {
  const { vectors, keep } = shelfOn(await emptied(db))
  const ids = await keep(40)
  const made = new Map(ids.map((id, n) => [id, Float32Array.of(Math.cos(n), Math.sin(n), n % 3)]))
  await vectors.save('a model', made)
  await sql`DELETE FROM vector_direction WHERE passage = ${ids[7]}`.execute(db.within())
  const exact = createExact({ model: 'a model', dimension: 3 })
  for (const [id, vector] of made) exact.add(id, vector)
  const question = Float32Array.of(1, 2, 1)
  const near = (await vectors.near?.('a model', question, 40)) ?? []
  expect(near.map(({ id }) => id)).toEqual(exact.search(question, 40).map(({ id }) => id))
  expect(near[0]?.similarity).toBeCloseTo(exact.search(question, 1)[0]?.similarity ?? 0, 5)
})
