import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { answerOf, keepAnswer, readAnswers } from '../../src/pulse/answer.ts'
import { opened, pseudonymOf } from '../../src/pulse/keys.ts'
import { closeRound, openRound } from '../../src/pulse/round.ts'
import { scrubbed } from '../../src/pulse/scrub.ts'
import type { Round } from '../../src/pulse/store.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { createRoundKeys } from '../../src/storage/roundkeys.ts'
import { createPulses } from '../../src/storage/rows/pulses.ts'
import { pulseOf, single, words } from '../support/pulses.ts'
import { temporaryFolder } from '../support/store.ts'

const leaders = 24
const round = { id: 'r1', pulse: pulseOf(single, words), audience: 'all', opens: 1_000, closes: 90_000 }
const openNow: Round = { ...round, state: 'open', lost: 0 }
const member = (at: number) => `member-${String((at * 7) % leaders).padStart(2, '0')}`
const secretOf = (at: number) => `hemmeleg${'abcdefghijklmnopqrstuvwx'[at]}svar`

/** A round of 24 in which the store is copied after every answer, as backups may be. `leaky` is what must not be. */
async function held({ close = true } = {}) {
  const folder = temporaryFolder()
  const file = join(folder, 'taktstokk.db')
  const db = await openDatabase(file)
  const pulses = createPulses(db)
  const keys = createRoundKeys(join(folder, 'keys'))
  const parts = { pulses, keys }
  await openRound(
    round,
    Array.from({ length: leaders }, (_, at) => member(at)),
    parts,
  )
  const backups: string[] = []
  for (let at = 0; at < leaders; at += 1) {
    const values = { single: [at % 2 === 0 ? 'yes' : 'no'], words: [secretOf(at)] }
    await keepAnswer(openNow, { who: { member: member(at) }, values, at: 2_000 + at }, parts)
    const backup = join(folder, `backup-${at}`)
    mkdirSync(backup)
    for (const name of readdirSync(folder).filter((name) => name.startsWith('taktstokk.db')))
      copyFileSync(join(folder, name), join(backup, name))
    backups.push(join(backup, 'taktstokk.db'))
  }
  const key = await keys.key('r1')
  if (close) await closeRound(openNow, parts)
  onTestFinished(() => db.close())
  return { folder, file, backups, key, pulses, keys, db, parts }
}

/** Everything on disk: the store, what lies beside it, and the copies. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('')
}

interface Kept {
  pseudonym: string
  body: Uint8Array
}

function rowsIn(file: string): { receipts: string[]; answers: Kept[] } {
  const db = new DatabaseSync(file)
  try {
    const receipts = db
      .prepare('SELECT member FROM pulse_receipt')
      .all()
      .map((row) => String(row.member))
    const answers = db.prepare('SELECT pseudonym, body FROM pulse_answer').all()
    return {
      receipts,
      answers: answers.map(({ pseudonym, body }) => ({
        pseudonym: String(pseudonym),
        body: body instanceof Uint8Array ? body : new Uint8Array(),
      })),
    }
  } finally {
    db.close()
  }
}

/** Compares each backup with the one before: who is new, and which answer is. */
function linkedByBackups(backups: string[]): Map<string, Kept> {
  const linked = new Map<string, Kept>()
  let before = rowsIn(backups[0] ?? '')
  for (const backup of backups.slice(1)) {
    const now = rowsIn(backup)
    const who = now.receipts.find((one) => !before.receipts.includes(one))
    const what = now.answers.find(
      ({ pseudonym }) => !before.answers.some((one) => one.pseudonym === pseudonym),
    )
    if (who && what) linked.set(who, what)
    before = now
  }
  return linked
}

describe('after closing, whoever has the store, what lies beside it and every backup made meanwhile', () => {
  it('finds no word of an answer in them', async () => {
    const { folder, db } = await held()
    db.tidy()
    const bytes = bytesIn(folder)
    for (let at = 0; at < leaders; at += 1)
      expect(bytes.split(secretOf(at)).length - 1, 'frozen once, and nowhere else').toBeLessThanOrEqual(1)
  })

  it('finds no answer, pseudonym or free page in the store', async () => {
    const { file, key, db } = await held()
    db.tidy()
    const store = new DatabaseSync(file)
    onTestFinished(() => store.close())
    expect(store.prepare('SELECT count(*) AS n FROM pulse_answer').get()).toEqual({ n: 0 })
    expect(store.prepare('PRAGMA freelist_count').get()).toEqual({ freelist_count: 0 })
    const bytes = readFileSync(file, 'latin1')
    for (let at = 0; at < leaders; at += 1)
      expect(bytes).not.toContain(pseudonymOf(member(at), key ?? new Uint8Array()))
    expect(existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`).length : 0).toBe(0)
  })

  it('can tell by comparing backups which sealed body is whose, and reads none: the key is gone', async () => {
    const { backups, key, keys, folder } = await held()
    const linked = linkedByBackups(backups)
    expect(linked.size, 'the comparison itself works').toBe(leaders - 1)
    expect(await keys.key('r1')).toBeUndefined()
    const withKey = [...linked.values()].filter(
      ({ body }) => opened(body, key ?? new Uint8Array()) !== undefined,
    )
    expect(withKey.length, 'with the key every one of them would be read').toBe(leaders - 1)
    expect(bytesIn(folder)).not.toContain(Buffer.from(key ?? []).toString('latin1'))
  })

  it('learns nothing from how long the bodies are', async () => {
    const { backups } = await held()
    const { answers } = rowsIn(backups.at(-1) ?? '')
    expect(new Set(answers.map(({ body }) => body.length)).size).toBe(1)
  })

  it('learns nothing from the order of rows: it is that of ids and pseudonyms', async () => {
    const { backups } = await held()
    const { receipts, answers } = rowsIn(backups.at(-1) ?? '')
    expect(receipts).toEqual([...receipts].sort())
    expect(answers.map(({ pseudonym }) => pseudonym)).toEqual(
      answers.map(({ pseudonym }) => pseudonym).sort(),
    )
  })

  it('finds the free texts in an order of their own', async () => {
    const orders = new Set<string>()
    for (let time = 0; time < 3; time += 1) {
      const { pulses } = await held()
      orders.add(JSON.stringify((await pulses.closed('r1'))?.texts))
    }
    expect(orders.size).toBe(3)
  })

  it('finds no column that says when, or in which order', async () => {
    const { db } = await held()
    const tables = db.within()
    expect(
      Object.keys((await tables.selectFrom('pulse_receipt').selectAll().executeTakeFirst()) ?? {}),
    ).toEqual(['round', 'member', 'region', 'size'])
    expect(
      (await tables.introspection.getTables())
        .find(({ name }) => name === 'pulse_answer')
        ?.columns.map(({ name }) => name),
    ).toEqual(['round', 'pseudonym', 'body'])
  })
})

describe('an answer', () => {
  it('counts once however often it comes, and the newest counts', async () => {
    const { parts, pulses } = await held({ close: false })
    const who = { member: member(0) }
    await keepAnswer(openNow, { who, values: { single: ['unknown'] }, at: 5_000 }, parts)
    await keepAnswer(openNow, { who, values: { single: ['nearly'] }, at: 4_000 }, parts)
    expect(await answerOf(openNow, member(0), parts)).toEqual({ single: ['unknown'] })
    expect(await pulses.participants('r1')).toHaveLength(leaders)
  })

  it('is gone when it is withdrawn, also when an older one comes late', async () => {
    const { parts, pulses } = await held({ close: false })
    const who = { member: member(0) }
    await keepAnswer(openNow, { who, values: null, at: 5_000 }, parts)
    await keepAnswer(openNow, { who, values: { single: ['yes'] }, at: 4_000 }, parts)
    expect(await answerOf(openNow, member(0), parts)).toBeUndefined()
    expect(await pulses.participants('r1')).toHaveLength(leaders - 1)
    const closed = await closeRound(openNow, parts)
    expect(closed?.release.answers).toBe(leaders - 1)
  })

  it('to another question, or to none, is refused, and nothing of it is kept', () => {
    expect(() => readAnswers(openNow.pulse, { single: ['yes'], other: ['x'] })).toThrow('unknown-question')
    expect(() => readAnswers(openNow.pulse, {})).toThrow('nothing-chosen')
    expect(() => readAnswers(openNow.pulse, { single: ['yes', 'no'] })).toThrow('too-many')
  })

  it('takes the longest text that the card lets through', async () => {
    const { parts } = await held({ close: false })
    const values = readAnswers(openNow.pulse, { words: ['"\\€'.repeat(166)] })
    expect(await keepAnswer(openNow, { who: { member: member(0) }, values, at: 9_000 }, parts)).toBe(true)
  })

  it('is lost with the key, and the round says how many', async () => {
    const { parts, keys, pulses } = await held({ close: false })
    await keys.destroy('r1')
    const closed = await closeRound(openNow, parts)
    expect(closed?.release).toMatchObject({ answers: 0, released: [] })
    expect(await pulses.round('r1')).toMatchObject({ lost: leaders })
  })

  it('may be given anew where the key was lost while the round was open', async () => {
    const { parts, keys, pulses } = await held({ close: false })
    await keys.destroy('r1')
    await keepAnswer(openNow, { who: { member: 'new' }, values: { single: ['yes'] }, at: 9_000 }, parts)
    expect(await pulses.participants('r1')).toEqual([{ member: 'new' }])
    expect(await pulses.round('r1')).toMatchObject({ lost: leaders })
  })
})

describe('a round', () => {
  it('for four is refused', async () => {
    const { parts } = await held()
    await expect(openRound({ ...round, id: 'r2' }, ['a', 'b', 'c', 'd'], parts)).rejects.toThrow(
      'would ask 4',
    )
  })
})

describe('a free text', () => {
  it.each([
    ['jeg snakket med Kari Nordmann i går', 'jeg snakket med […] i går'],
    ['Ring 99 88 77 66 eller skriv til kari@kommune.no', '[…] eller skriv til […]'],
    ['Det er tungt når rektor i Bodø slutter', 'Det er tungt når rektor i […] slutter'],
    ['vi har 12 lærere', 'vi har […] lærere'],
  ])('loses names, numbers and addresses: %s', (text, left) => {
    expect(scrubbed(text)).toBe(left)
  })
})
