import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { InboxStore } from '../../src/jobs/inbox.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { backUp } from '../../src/storage/engines/sqlite-backup.ts'
import { createRoundKeys } from '../../src/storage/roundkeys.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { sealedInbox } from '../../src/storage/sealedinbox.ts'
import { inboxContract } from '../contracts/inbox.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

const minute = 60_000

inboxContract('SQLite, sealed', async () => {
  const db = await temporaryDatabase()
  const outbox = createOutbox(db)
  const keys = createRoundKeys(temporaryFolder())
  return { inbox: sealedInbox(createInbox(db, outbox), { keys, clock: { now: () => 0 } }), outbox }
})

async function opened() {
  const folder = temporaryFolder()
  const db = await openDatabase(join(folder, 'taktstokk.db'))
  let now = 60 * minute
  const keys = createRoundKeys(join(folder, 'keys'))
  const bare = createInbox(db, createOutbox(db))
  const open = () => sealedInbox(bare, { keys, clock: { now: () => now } })
  return {
    folder,
    db,
    keys,
    bare,
    open,
    inbox: open(),
    now: () => now,
    pass: (ms: number) => {
      now += ms
    },
  }
}

const planted = (answer: string) =>
  ({ source: 'teams', lane: 'D1', body: JSON.stringify({ answer }) }) as const

/** The store, its log, and a backup that is made of it just now. */
function bytesOf(folder: string): string {
  backUp(join(folder, 'taktstokk.db'), join(folder, `backup-${readdirSync(folder).length}.db`))
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name), 'latin1'))
    .join('')
}

it('holds no word of an answer between coming in and being handled: not in the store, its log or a backup', async () => {
  const { folder, inbox, bare, db, now } = await opened()
  await bare.accept({ ...planted('IKLARTEKST'), event: 'Ev0', lane: 'D0' }, now())
  expect(bytesOf(folder), 'an inbox that does not seal').toContain('IKLARTEKST')
  await inbox.accept({ ...planted('HEMMELEGSVAR'), event: 'Ev1' }, now())
  const waiting = bytesOf(folder)
  for (const trace of ['HEMMELEG', Buffer.from('HEMMELEGSVAR').toString('base64').slice(0, 12)])
    expect(waiting).not.toContain(trace)
  await db.close()
})

it('gives every answer the same length', async () => {
  const { inbox, db, now } = await opened()
  await inbox.accept({ ...planted('ja'), event: 'Ev1' }, now())
  await inbox.accept({ ...planted('et langt svar om økonomien, '.repeat(60)), event: 'Ev2' }, now())
  const rows = await db.within().selectFrom('inbox').select('body').execute()
  expect(new Set(rows.map(({ body }) => body?.length)).size).toBe(1)
  await db.close()
})

it('is opened by the process that comes after one that died', async () => {
  const { inbox, open, db, now } = await opened()
  await inbox.accept({ ...planted('ja'), event: 'Ev1' }, now())
  expect(await open().claim(now(), now() + 1)).toMatchObject({ body: '{"answer":"ja"}' })
  await db.close()
})

it('makes one key when many come at once', async () => {
  const { inbox, open, keys, db, now } = await opened()
  const accept = (from: InboxStore, at: number) =>
    from.accept({ ...planted(String(at)), event: `Ev${at}`, lane: `D${at}` }, now())
  await Promise.all([inbox, open(), open()].flatMap((from, at) => [accept(from, at), accept(from, at + 10)]))
  for (let at = 0; at < 6; at += 1) expect(await open().claim(now(), now() + minute)).toBeDefined()
  expect(await keys.names()).toHaveLength(1)
  await db.close()
})

it('destroys a key some minutes later, and never while something waits for it', async () => {
  const { inbox, keys, db, now, pass } = await opened()
  await inbox.accept({ ...planted('ja'), event: 'Ev1' }, now())
  pass(20 * minute)
  await inbox.forget(0)
  expect(await keys.names(), 'it is not handled').toHaveLength(1)
  const row = await inbox.claim(now(), now() + minute)
  await inbox.finish(row?.id ?? 0, [], { at: now() })
  await inbox.forget(0)
  expect(await keys.names()).toEqual([])
  await db.close()
})

it('lets go of what came with a backup, which nobody can read, and hands out the next', async () => {
  const { inbox, keys, db, now, pass } = await opened()
  await inbox.accept({ ...planted('gone'), event: 'Ev1' }, now())
  for (const name of await keys.names()) await keys.destroy(name)
  pass(10 * minute)
  await inbox.accept({ ...planted('here'), event: 'Ev2', lane: 'D2' }, now())
  expect(await inbox.claim(now(), now() + minute)).toMatchObject({ body: '{"answer":"here"}' })
  expect(await inbox.claim(now() + minute, now() + 2 * minute)).toMatchObject({ body: '{"answer":"here"}' })
  await db.close()
})

it('hands out what was kept before bodies were sealed', async () => {
  const { inbox, bare, db, now } = await opened()
  await bare.accept({ ...planted('old'), event: 'Ev1' }, now())
  expect(await inbox.claim(now(), now() + 1)).toMatchObject({ body: '{"answer":"old"}' })
  await db.close()
})
