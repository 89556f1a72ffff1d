import type { VectorStore } from '../../knowledge/meaning/vectors.ts'
import type { Database } from './database.ts'
import { keepDirection, nearest, withoutDirection } from './directions.ts'

export function createVectorStore(db: Database): VectorStore {
  let completed: Promise<void> | undefined
  return {
    ...(db.comparesVectors && {
      near: async (model: string, to: Float32Array, top: number) => {
        completed ??= completeDirections(db)
        await completed
        return nearest(db, { model, to, top })
      },
    }),
    current: async () => {
      const row = await db.within().selectFrom('current_vectors').select('model').executeTakeFirst()
      return row?.model
    },
    of: async (model) => {
      const rows = await db
        .within()
        .selectFrom('vector')
        .select(['passage', 'numbers'])
        .where('model', '=', model)
        .execute()
      return new Map(rows.map(({ passage, numbers }) => [passage, floatsOf(numbers)]))
    },
    save: (model, vectors) =>
      db.transaction(async () => {
        for (const [passage, vector] of vectors) {
          const kept = await add(db, { passage, model, numbers: bytesOf(vector) })
          if (kept && db.comparesVectors) await keepDirection(db, { passage, model, numbers: vector })
        }
      }),
    publish: (model) =>
      db.transaction(async () => {
        await db
          .within()
          .insertInto('current_vectors')
          .values({ only: 1, model })
          .onConflict((there) => there.column('only').doUpdateSet({ model }))
          .execute()
        await db.within().deleteFrom('vector').where('model', '!=', model).execute()
      }),
  }
}

interface Row {
  passage: number
  model: string
  numbers: Uint8Array
}

/** Of a passage that is gone meanwhile nothing is kept. */
async function add(db: Database, row: Row): Promise<boolean> {
  const there = await db
    .within()
    .selectFrom('passage')
    .select('id')
    .where('id', '=', row.passage)
    .executeTakeFirst()
  if (!there) return false
  await db
    .within()
    .insertInto('vector')
    .values(row)
    .onConflict((known) => known.columns(['passage', 'model']).doUpdateSet({ numbers: row.numbers }))
    .execute()
  return true
}

/** Copied from the embedded store, or kept before pgvector was switched on. */
async function completeDirections(db: Database): Promise<void> {
  for (const { passage, model } of await withoutDirection(db)) {
    const row = await db
      .within()
      .selectFrom('vector')
      .select('numbers')
      .where('passage', '=', passage)
      .where('model', '=', model)
      .executeTakeFirst()
    if (row) await keepDirection(db, { passage, model, numbers: floatsOf(row.numbers) })
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** A copy: what the database hands out need not begin where a float may. */
function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer)
}
