import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { createDrafts } from '../../src/storage/rows/drafts.ts'
import { keepsDrafts } from '../contracts/drafts.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

describe('drafts in SQLite', () => {
  keepsDrafts(async () => createDrafts(await temporaryDatabase()))

  it('are there again after a restart', async () => {
    const file = join(temporaryFolder(), 'taktstokk.db')
    const before = await openDatabase(file)
    const draft = { member: 'm1', kind: 'budget', values: { ask: ['Hold rammen.'] }, at: 1 } as const
    await createDrafts(before).keep({ ...draft, values: { ask: ['Hold rammen.'] } })
    await before.close()
    const after = await openDatabase(file)
    expect(await createDrafts(after).of('m1')).toEqual([draft])
    await after.close()
  })
})
