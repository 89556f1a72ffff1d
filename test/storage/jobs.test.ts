import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inspect, openDatabase } from '../../src/storage/engines/sqlite.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { endLeases } from '../../src/storage/rows/leases.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { inboxContract } from '../contracts/inbox.ts'
import { outboxContract } from '../contracts/outbox.ts'
import { message } from '../support/messages.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

inboxContract('SQLite', async () => {
  const db = await temporaryDatabase()
  const outbox = createOutbox(db)
  return { inbox: createInbox(db, outbox), outbox }
})

outboxContract('SQLite', async () => createOutbox(await temporaryDatabase()))

it('keeps what was acknowledged through a power cut: WAL and synchronous FULL', async () => {
  const file = join(temporaryFolder(), 'taktstokk.db')
  const db = await openDatabase(file)
  await db.close()
  expect(inspect(file)).toEqual({ journalMode: 'wal', synchronous: '2' })
})

it('leaves no word of a question or an answer, nor who asked, in the file once both are done', async () => {
  const folder = temporaryFolder()
  const db = await openDatabase(join(folder, 'taktstokk.db'))
  const outbox = createOutbox(db)
  const inbox = createInbox(db, outbox)
  await inbox.accept({ source: 'slack', event: 'Ev1', lane: 'DWHOASKED', body: 'NEDBEMANNINGSSPØRSMÅLET' }, 1)
  const onDisk = () =>
    ['taktstokk.db', 'taktstokk.db-wal'].map((name) => readFileSync(join(folder, name), 'latin1')).join()
  const trace = Buffer.from('NEDBEMANNINGSSPØRSMÅLET').toString('latin1')
  expect(onDisk()).toContain(trace)

  const row = await inbox.claim(2, 100)
  await inbox.finish(row?.id ?? 0, [message('slack:Ev1', 'D1', 'DET HEMMELIGE SVARET')], { at: 3 })
  const sending = await outbox.claim(4, 100)
  await outbox.sent(sending?.id ?? 0, 5)
  await inbox.forget(0)

  expect(onDisk()).not.toContain(trace)
  expect(onDisk()).not.toContain('DET HEMMELIGE SVARET')
  expect(onDisk()).not.toContain('WHOASKED')
  await db.close()
})

it('takes up at once what a dead process had in hand, and says that its messages may have gone out', async () => {
  const db = await temporaryDatabase()
  const outbox = createOutbox(db)
  const inbox = createInbox(db, outbox)
  await inbox.accept({ source: 'slack', event: 'Ev1', lane: 'D1', body: '{}' }, 1)
  await outbox.put([message('on its way', 'D1'), message('waits', 'D2')], 1)
  await inbox.claim(2, 60_000)
  await outbox.claim(2, 60_000)
  await endLeases(db)
  expect(await inbox.claim(3, 60_000)).toMatchObject({ event: 'Ev1', attempts: 1 })
  expect(await outbox.claim(3, 60_000)).toMatchObject({ key: 'on its way', unknown: true })
  expect(await outbox.claim(3, 60_000)).toMatchObject({ key: 'waits', unknown: false })
})

it('says which file cannot be used, and what to do', async () => {
  await expect(openDatabase('/dev/null/taktstokk.db')).rejects.toMatchObject({
    code: 'STORE_UNUSABLE',
    message: expect.stringContaining('/dev/null/taktstokk.db'),
    remedy: expect.stringContaining('backup'),
  })
})
