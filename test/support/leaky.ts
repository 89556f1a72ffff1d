import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { attacks, Camp, Guess, InHand } from './anonymity.ts'
import { temporaryFolder } from './store.ts'

export type Leak = keyof typeof attacks

/** What a careless programmer would build: a store with one leak, or with none. */
export function leakyHand(leak: Leak | 'none', answers: [string, Camp][]): { hand: InHand; truth: Guess } {
  const folder = temporaryFolder()
  const file = join(folder, 'leaky.db')
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA secure_delete = ${leak === 'byFreePages' ? 'OFF' : 'ON'}`)
  db.exec('CREATE TABLE pulse_receipt (member TEXT PRIMARY KEY, mark, at) WITHOUT ROWID')
  db.exec('CREATE TABLE pulse_answer (pseudonym TEXT PRIMARY KEY, body, mark, at) WITHOUT ROWID')
  db.exec('CREATE TABLE text (id INTEGER PRIMARY KEY, text)')
  db.exec('CREATE TABLE outbox (id INTEGER PRIMARY KEY, address, card)')
  const people = answers.map(([member]) => ({ member, names: [member, `D-${member}`] }))
  const hand: InHand = { stores: [], log: [], sent: [], people }
  const has = (one: Leak) => leak === one
  for (const [at, [member, camp]] of answers.entries()) {
    const text = `${camp} ${'x'.repeat(camp === 'tungtår' ? 90 : 10)}`
    const mark = has('byIds') ? `mark-${at}-${member}` : null
    const time = has('byTimes') ? 1_800_000_000_000 + at * 60_000 : null
    const open = has('byIds') || has('byTimes') || has('byComparison') || has('byFreePages')
    const sealed = has('bySizes') ? 's'.repeat(text.length) : 'sealed'
    db.prepare('INSERT INTO pulse_receipt VALUES (?, ?, ?)').run(member, mark, time)
    const body = has('byFreePages') ? `${member} ${text}` : open ? text : sealed
    db.prepare('INSERT INTO pulse_answer VALUES (?, ?, ?, ?)').run(
      `p${(at * 7) % 100}-${at}`,
      body,
      mark,
      time,
    )
    if (has('byOrder')) db.prepare('INSERT INTO text (text) VALUES (?)').run(text)
    if (has('byOutbox'))
      db.prepare('INSERT INTO outbox (address, card) VALUES (?, ?)').run(`D-${member}`, `Du svarte ${text}`)
    hand.log.push(has('byLog') ? `answer ${text} kept` : 'answer kept')
    hand.sent.push({ to: `D-${member}`, shows: has('byEdits') ? `Takk. Du svarte: ${text}` : 'Takk.' })
    const copy = join(folder, `copy-${at}.db`)
    copyFileSync(file, copy)
    hand.stores.push(copy)
    if (has('byOutbox')) db.exec('DELETE FROM outbox')
  }
  if (has('byFreePages') || has('bySizes') || has('byComparison')) db.exec('DELETE FROM pulse_answer')
  db.close()
  hand.stores.push(file)
  return { hand, truth: new Map(answers) }
}
