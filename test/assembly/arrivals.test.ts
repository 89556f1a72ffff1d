import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { arrivals } from '../../src/assembly/arrivals.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { temporaryFolder } from '../support/store.ts'

it('never writes down the identity number that a leader wrote, and leaves the numbers of messages', async () => {
  const folder = temporaryFolder()
  const db = await openDatabase(join(folder, 'taktstokk.db'))
  let woken = 0
  const inbox = arrivals(createInbox(db, createOutbox(db)), () => woken++)
  const body = JSON.stringify({
    ts: '1790000000.000100',
    id: '15076500566',
    text: 'gjelder 150765 00565 og 15076500565',
  })
  await inbox.accept({ source: 'slack', event: 'Ev1', lane: 'D1', body }, 1)

  const onDisk = ['taktstokk.db', 'taktstokk.db-wal']
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join()
  expect(onDisk).not.toMatch(/15076500565|150765 00565/)
  expect((await inbox.claim(2, 3))?.body).toBe(
    '{"ts":"1790000000.000100","id":"15076500566","text":"gjelder [fødselsnummer] og [fødselsnummer]"}',
  )
  expect(woken).toBe(1)
  await db.close()
})
