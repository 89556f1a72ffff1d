import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { backUp, restore } from '../../src/storage/engines/sqlite-backup.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { temporaryFolder } from '../support/store.ts'

/** A store that is in use, with one invitation in it. */
async function inUse() {
  const folder = temporaryFolder()
  const store = join(folder, 'taktstokk.db')
  const database = await openDatabase(store)
  await createPeople(database).invite('hash', { role: 'leader', expires: 1 })
  return { store, backup: join(folder, 'copies', 'monday.db'), database }
}

it('copies a store that is in use, and puts it elsewhere with every row', async () => {
  const { store, backup, database } = await inUse()
  const counts = backUp(store, backup)
  expect(counts).toMatchObject({ invitation: 1, member: 0 })
  await database.close()
  const elsewhere = join(temporaryFolder(), 'data', 'taktstokk.db')
  expect(restore(backup, elsewhere, { force: false })).toEqual(counts)
  const restored = await openDatabase(elsewhere)
  expect(await restored.within().selectFrom('invitation').select('code').execute()).toEqual([
    { code: 'hash' },
  ])
  await restored.close()
})

it('writes over neither a copy nor a store, unless it is told to', async () => {
  const { store, backup, database } = await inUse()
  backUp(store, backup)
  await database.close()
  expect(() => backUp(store, backup)).toThrow('exists')
  expect(() => restore(backup, store, { force: false })).toThrow('There is a store')
  expect(restore(backup, store, { force: true })).toMatchObject({ invitation: 1 })
})

it('restores no copy in which a page is broken, and leaves the store as it was', async () => {
  const { store, backup, database } = await inUse()
  backUp(store, backup)
  await database.close()
  const opened = openSync(backup, 'r+')
  writeSync(opened, Buffer.alloc(4_096, 0xff), 0, 4_096, 8_192)
  closeSync(opened)
  expect(() => restore(backup, store, { force: true })).toThrow('is not a sound store')
  const kept = await openDatabase(store)
  expect(await kept.within().selectFrom('invitation').select('code').execute()).toHaveLength(1)
  await kept.close()
})
