import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../src/domain/time.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { ledger, servingSlack } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { startPostgres } from '../support/postgresql.ts'
import { startWorkspace } from '../support/slack-workspace.ts'
import { writeDocuments } from './generated.ts'
import { shipped } from './judged.ts'

// `node test/bench/processes.ts embedded|1|2|3`: what one process holds of 10,000 members and 10,000 passages on the
// embedded store, and what one, two and three hold on one PostgreSQL. Figures of this machine, not judgements.

const wanted = process.argv[2] ?? '1'
const count = wanted === 'embedded' ? 1 : Number(wanted)
const members = 10_000
const [eventsASecond, seconds] = [Number(process.argv[3] ?? 50), 10]

const { data, remove } = dataFolder()
const knowledge = join(data, 'knowledge')
mkdirSync(knowledge)
writeDocuments(knowledge, 1_000, await readFolder(shipped, systemClock))
const server = wanted === 'embedded' ? undefined : await startPostgres()
const workspace = await startWorkspace()
const address = server?.address('postgres')
try {
  const db = address ? await openPostgres(address) : await openDatabase(join(data, 'taktstokk.db'))
  await fill(db)
  await db.close()
  const settings = { ...servingSlack(workspace, knowledge), ...(address && { DATABASE_URL: address }) }
  const begun = performance.now()
  const first = await startHouse(data, settings)
  const indexed = performance.now() - begun
  const others = await Promise.all(Array.from({ length: count - 1 }, () => startHouse(data, settings)))
  const houses = [first, ...others]
  const ready = houses.map(({ pid }) => megabytesOf(pid)).join(' + ')
  console.log(`${wanted}: ready after ${(indexed / 1_000).toFixed(1)} s, ${ready} MB`)
  console.log(`  questions: ${await askPage(houses.map((house) => house.address))}`)
  console.log(`  Slack: ${await askSlack(houses.map((house) => house.address))}`)
  console.log(`  memory: ${houses.map(({ pid }) => megabytesOf(pid)).join(' + ')} MB`)
  await Promise.all(houses.map((house) => house.kill()))
} finally {
  await workspace.close()
  server?.remove()
  await remove()
}

async function fill(db: Database): Promise<void> {
  const rows = Array.from({ length: members }, (_, n) => ({
    id: `m${n}`,
    role: 'leader' as const,
    profile: '{}',
    settings: JSON.stringify(settingsAtFirst),
    since: '2026-01-01',
  }))
  for (let from = 0; from < members; from += 2_000)
    await db
      .within()
      .insertInto('member')
      .values(rows.slice(from, from + 2_000))
      .execute()
}

function megabytesOf(pid: number): number {
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(rss) / 1_024)
}

/** Ten people who ask one question after the other, for some seconds. */
async function askPage(addresses: string[]): Promise<string> {
  const times: number[] = []
  const until = performance.now() + seconds * 1_000
  const person = async (n: number) => {
    for (let asked = 0; performance.now() < until; asked += 1) {
      const begun = performance.now()
      const text = `hva gjelder del ${1 + (asked % 10)} av sak ${(n * 97 + asked) % 1_000}?`
      const at = addresses[n % addresses.length]
      await (await fetch(`${at}/ask`, { method: 'POST', body: new URLSearchParams({ text }) })).text()
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: 10 }, (_, n) => person(n)))
  return `${(times.length / seconds).toFixed(0)} a second, ${spread(times)}`
}

/** Signed events, to one process after the other. */
async function askSlack(addresses: string[]): Promise<string> {
  const book = ledger(workspace)
  const times: number[] = []
  const under: Promise<unknown>[] = []
  const begun = performance.now()
  for (let n = 1; n <= seconds * eventsASecond; n += 1) {
    const due = begun + (n * 1_000) / eventsASecond
    if (due > performance.now()) await pause(due - performance.now())
    const sent = performance.now()
    under.push(
      book.ask(addresses[n % addresses.length] ?? '', n).then(() => times.push(performance.now() - sent)),
    )
  }
  await Promise.all(under)
  const asked = performance.now()
  while (book.missing().length > 0 && performance.now() - asked < 60_000) await pause(20)
  const late = ((performance.now() - asked) / 1_000).toFixed(1)
  return `${book.acknowledged.size} of ${times.length} acknowledged at ${eventsASecond} a second, ${spread(times)}; the last answer ${late} s after the last event, ${book.missing().length} missing, ${book.twice().length} twice`
}

function spread(times: number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
}
