import { PGlite, types } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import type { Wires } from '../../src/storage/engines/postgres-driver.ts'
import { schema } from '../../src/storage/engines/postgres-schema.ts'

const reading = { [types.INT8]: Number, [types.NUMERIC]: Number }

/** PostgreSQL with pgvector in this process. It has one connection, which those who want it wait for. */
export async function pgliteWires(): Promise<Wires> {
  const pglite = await PGlite.create({ parsers: reading, extensions: { vector } })
  await pglite.exec(`SET search_path = ${schema}`)
  let last: Promise<void> = Promise.resolve()
  return {
    connect: async () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const before = last
      last = promise
      await before
      return { query: queryOn(pglite), release: () => resolve() }
    },
    end: () => pglite.close(),
  }
}

function queryOn(pglite: PGlite) {
  let failed = false
  return async <Row>(sql: string, values: unknown[]) => {
    const [word = ''] = sql.trim().toUpperCase().split(/\s/)
    try {
      const { rows, affectedRows } = await pglite.query<Row>(sql, values)
      // It does not tell that a commit took back what it should keep.
      const command = word === 'COMMIT' && failed ? 'ROLLBACK' : word
      if (word === 'START') failed = false
      return { command, rowCount: affectedRows ?? null, rows }
    } catch (fault) {
      failed = true
      throw fault
    }
  }
}
