import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openDatabaseToServe, openDatabaseToWork } from '../../src/storage/engines/sqlite.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { temporaryFolder } from '../support/store.ts'

const arrival = { source: 'slack', event: 'Ev1', lane: 'D1', body: '{}' } as const

it('keeps what comes in as soon as another has written, and hears everything else meanwhile', async () => {
  const file = join(temporaryFolder(), 'taktstokk.db')
  const db = await openDatabaseToServe(file)
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  let kept = false
  const accepting = createInbox(db, createOutbox(db))
    .accept(arrival, 1)
    .finally(() => {
      kept = true
    })
  await setTimeout(50)
  expect(kept, 'nobody can write before the other has').toBe(false)
  other.exec('COMMIT')
  expect(await accepting).toBe('new')
  other.close()
  await db.close()
})

it('gives the thread that works what the one that acknowledges has kept, and the other way round', async () => {
  const file = join(temporaryFolder(), 'taktstokk.db')
  const door = await openDatabaseToServe(file)
  const hands = await openDatabaseToWork(file)
  const inbox = createInbox(door, createOutbox(door))
  const worked = createInbox(hands, createOutbox(hands))
  await inbox.accept(arrival, 1)
  const row = await worked.claim(2, 100)
  expect(row).toMatchObject({ event: 'Ev1' })
  await worked.finish(row?.id ?? 0, [], { at: 3 })
  expect(await inbox.accept(arrival, 4), 'it is remembered').toBe('seen')
  expect(await inbox.oldest()).toBeUndefined()
  await hands.tidy()
  await hands.close()
  await door.close()
})
