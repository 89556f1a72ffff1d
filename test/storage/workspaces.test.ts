import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { createShareable, createThreads, createWorkspaces } from '../../src/storage/rows/workspaces.ts'
import { seal, unseal } from '../../src/storage/sealed.ts'
import { workspacesContract } from '../contracts/workspaces.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

const secret = 'the key of this installation, which nobody knows'

workspacesContract('SQLite', async () => {
  const db = await temporaryDatabase()
  return {
    workspaces: createWorkspaces(db, async () => secret),
    threads: createThreads(db),
    shareable: createShareable(db),
  }
})

it('has no token on disk that can be read, or that opens under another key', async () => {
  const folder = temporaryFolder()
  const db = await openDatabase(join(folder, 'taktstokk.db'))
  await createWorkspaces(db, async () => secret).installed({ channel: 'slack', id: 'T1' }, 'xoxb-SECRET', 1)
  const onDisk = ['taktstokk.db', 'taktstokk.db-wal'].map((name) =>
    readFileSync(join(folder, name), 'latin1'),
  )
  expect(onDisk.join()).toContain('T1')
  expect(onDisk.join()).not.toContain('SECRET')
  const other = createWorkspaces(db, async () => 'another key altogether')
  expect(await other.tokenOf({ channel: 'slack', id: 'T1' })).toBeUndefined()
  await db.close()
})

it('opens what was sealed for the same thing only, and unchanged', () => {
  const sealed = seal(secret, 'xoxb', 'slack T1')
  expect(unseal(secret, sealed, 'slack T1')).toBe('xoxb')
  expect(unseal(secret, sealed, 'slack T2')).toBeUndefined()
  expect(unseal(secret, `${sealed.slice(0, -4)}AAAA`, 'slack T1')).toBeUndefined()
  expect(unseal(secret, 'short', 'slack T1')).toBeUndefined()
  expect(seal(secret, 'xoxb', 'slack T1')).not.toBe(sealed)
})
