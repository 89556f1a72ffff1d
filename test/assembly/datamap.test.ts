import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { dataMap, impersonal } from '../../src/assembly/datamap.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { temporaryFolder } from '../support/store.ts'

it('names every table of the store, so that municipal IT is told of all that is kept', async () => {
  const file = join(temporaryFolder(), 'taktstokk.db')
  await (await openDatabase(file)).close()
  const connection = new DatabaseSync(file)
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  connection.close()
  const kept = tables.map(({ name }) => String(name)).filter((name) => !name.startsWith('sqlite_'))
  expect([...dataMap.flatMap(({ tables }) => tables), ...impersonal].toSorted()).toEqual(kept.toSorted())
})
