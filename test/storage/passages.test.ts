import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Indexable } from '../../src/knowledge/store.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { createPassages } from '../../src/storage/rows/passages.ts'
import { passageContract } from '../contracts/passages.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

passageContract('SQLite', async () => createPassages(await temporaryDatabase()))

function document(path: string, passages: number): Indexable {
  return {
    path,
    hash: path,
    about: {
      path,
      title: path,
      status: 'current',
      language: 'nb',
      country: 'NO',
      audience: 'all',
      areas: [],
      aliases: [],
      sources: [],
    },
    passages: Array.from({ length: passages }, (_, ordinal) => ({
      ordinal,
      headings: [],
      blocks: [{ kind: 'paragraph', text: `Avsnitt ${ordinal}` }],
      text: `Avsnitt ${ordinal}`,
    })),
  }
}

it('answers from the old index after a crash in the middle of a new one, and leaves nothing of that behind', async () => {
  const file = join(temporaryFolder(), 'taktstokk.db')
  const first = await openDatabase(file)
  const before = createPassages(first)
  const generation = await before.begin('/kunnskap', [])
  await before.add(generation, [document('a.md', 3)])
  await before.publish(generation)
  await before.add(await before.begin('/kunnskap', []), [document('b.md', 3)])
  await first.close()

  const second = await openDatabase(file)
  const after = createPassages(second)
  expect(await after.current()).toEqual({ generation, folder: '/kunnskap' })
  expect((await after.passages()).map(({ about }) => about.path)).toEqual(['a.md', 'a.md', 'a.md'])
  await after.publish(await after.begin('/kunnskap', ['a.md']))
  await after.sweep()
  const left = await sql<{ rows: number }>`SELECT count(*) AS rows FROM passage`.execute(second.within())
  expect(left.rows).toEqual([{ rows: 3 }])
  await second.close()
})

it('carries ten thousand passages over without writing them again', async () => {
  const db = await temporaryDatabase()
  const store = createPassages(db)
  const generation = await store.begin('/kunnskap', [])
  const paths = Array.from({ length: 100 }, (_, index) => `${index}.md`)
  await store.add(
    generation,
    paths.map((path) => document(path, 100)),
  )
  await store.publish(generation)

  const changes = () =>
    sql<{ n: number }>`SELECT total_changes() AS n`.execute(db.within()).then(({ rows }) => rows[0]?.n ?? 0)
  const before = await changes()
  await store.publish(await store.begin('/kunnskap', paths))
  expect(await store.passages()).toHaveLength(10_000)
  expect((await changes()) - before).toBeLessThan(500)
})
