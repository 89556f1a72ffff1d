import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { copyTo } from '../../src/storage/engines/copy.ts'
import { postgresOver } from '../../src/storage/engines/postgres.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { createPassages } from '../../src/storage/rows/passages.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { message } from '../support/messages.ts'
import { pgliteWires } from '../support/pglite.ts'
import { shelfOn } from '../support/shelf.ts'
import { temporaryFolder } from '../support/store.ts'

async function used(): Promise<string> {
  const file = join(temporaryFolder(), 'taktstokk.db')
  const db = await openDatabase(file)
  const people = createPeople(db)
  await people.invite('code', { role: 'leader', expires: 10 })
  await people.redeem('code', { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1' }, 1)
  await createOutbox(db).put([message('first'), message('second', 'D2')], 1)
  await createFiles(db, 'https://taktstokk.test').put(
    {
      owner: 'member:m1',
      name: 'års plan.md',
      mediaType: 'text/markdown',
      bytes: Buffer.from('æøå\0'),
      alt: 'En plan',
    },
    1,
  )
  const { keep, vectors } = shelfOn(db)
  // Five hundred rows that are gone again, so that their numbers are not the next ones.
  await keep(500)
  const ids = await keep(450)
  await vectors.save('a model', new Map(ids.map((id) => [id, Float32Array.of(id, 1)])))
  await db.close()
  return file
}

async function empty(): Promise<Database> {
  const db = await postgresOver(await pgliteWires())
  onTestFinished(() => db.close())
  return db
}

it('copies every table with every row, and goes on counting where the old store was', async () => {
  const [file, target] = [await used(), await empty()]
  const copied = await copyTo(target, file)
  expect(copied).toMatchObject({
    member: { before: 1, after: 1 },
    outbox: { before: 2, after: 2 },
    passage: { before: 450, after: 450 },
    vector: { before: 450, after: 450 },
    pulse_round: { before: 0, after: 0 },
  })
  const old = await openDatabase(file)
  expect(await createPeople(target).members()).toEqual(await createPeople(old).members())
  expect(await createPassages(target).passages()).toEqual(await createPassages(old).passages())
  const files = (db: Database) => db.within().selectFrom('made_file').selectAll().execute()
  expect(await files(target)).toEqual(await files(old))
  await old.close()

  await createOutbox(target).put([message('third', 'D3')], 1)
  const numbers = await target.within().selectFrom('outbox').select('id').orderBy('id').execute()
  expect(numbers.map(({ id }) => id)).toEqual([1, 2, 3])
  expect(Math.min(...(await shelfOn(target).keep(1)))).toBe(951)
})

it('copies nothing into a database that holds something already', async () => {
  const [file, target] = [await used(), await empty()]
  await createPeople(target).invite('another', { role: 'adviser', expires: 10 })
  await expect(copyTo(target, file)).rejects.toMatchObject({
    code: 'COPY_REFUSED',
    message: 'The database holds rows already, in invitation.',
  })
  expect(await createPeople(target).members()).toEqual([])
})
