import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepAnswer } from '../../src/pulse/answer.ts'
import { closeRound, openRound } from '../../src/pulse/round.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import { createRoundKeys } from '../../src/storage/roundkeys.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { createPulses } from '../../src/storage/rows/pulses.ts'
import { pulseOf, single } from '../support/pulses.ts'

/**
 * 10,000 answers: a tenth comes twice, a twentieth is changed, all in an order of their own. Each goes through the
 * inbox, whose `accept` is what a messenger waits for, and is kept in the transaction that wipes it there.
 * `node test/bench/pulse-answers.ts [answers]`; exits 1 when the counts are not exact or an acknowledgement is late.
 */
const leaders = Number(process.argv[2] ?? 10_000)
const mostMs = { p99: 300, all: 3_000 }
const options = ['yes', 'nearly', 'no', 'unknown']

const folder = mkdtempSync(join(tmpdir(), 'taktstokk-bench-'))
const db = await openDatabase(join(folder, 'taktstokk.db'))
const pulses = createPulses(db)
const parts = { pulses, keys: createRoundKeys(join(folder, 'keys')) }
const inbox = createInbox(db, createOutbox(db))
const round = {
  id: 'bench',
  pulse: pulseOf(single),
  audience: 'all',
  opens: 0,
  closes: 1e9,
  state: 'open',
  lost: 0,
} as const
const memberOf = (at: number) => `member-${at}`
await openRound(
  round,
  Array.from({ length: leaders }, (_, at) => memberOf(at)),
  parts,
)

interface Arriving {
  event: string
  member: number
  at: number
  option: string
}

const choice = (at: number) => options[at % options.length] ?? ''
const arriving: Arriving[] = Array.from({ length: leaders }, (_, member) => {
  const first = { event: `first-${member}`, member, at: 1_000, option: choice(member) }
  const twice = member % 10 === 0 ? [first] : []
  const changed =
    member % 20 === 1 ? [{ event: `changed-${member}`, member, at: 2_000, option: choice(member + 1) }] : []
  return [first, ...twice, ...changed]
}).flat()
const shuffled = arriving
  .map((one) => ({ one, draw: Math.random() }))
  .sort((a, b) => a.draw - b.draw)
  .map(({ one }) => one)

const waits: number[] = []
const begun = performance.now()
for (const { event, ...answer } of shuffled) {
  const asked = performance.now()
  await inbox.accept(
    { source: 'slack', event, lane: memberOf(answer.member), body: JSON.stringify(answer) },
    answer.at,
  )
  waits.push(performance.now() - asked)
  const row = await inbox.claim(1e6, 2e6)
  if (!row) continue
  const { member, at, option }: Arriving = JSON.parse(row.body)
  const keep = async () => {
    await keepAnswer(round, { who: { member: memberOf(member) }, values: { single: [option] }, at }, parts)
  }
  await inbox.finish(row.id, [], { at: 1e6, effects: [keep] })
}
const seconds = (performance.now() - begun) / 1_000

const closed = await closeRound(round, parts)
const newest = new Map(arriving.toSorted((a, b) => a.at - b.at).map(({ member, option }) => [member, option]))
const expected = Object.fromEntries(
  options.map((option) => [option, [...newest.values()].filter((one) => one === option).length]),
)
const table = closed?.release.released.find(({ unit }) => unit === 'answers')
const counted = Object.fromEntries(
  (table?.cells ?? []).map(({ options: [option = ''], value }) => [option, value]),
)
const sorted = waits.toSorted((a, b) => a - b)
const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
const most = sorted.at(-1) ?? 0
const exact = JSON.stringify(counted) === JSON.stringify(expected) && closed?.release.answers === leaders
const report = {
  leaders,
  arrivals: arriving.length,
  seconds,
  ackP99Ms: p99,
  ackMostMs: most,
  counted,
  expected,
  exact,
}
process.stdout.write(`${JSON.stringify(report)}\n`)
await db.close()
rmSync(folder, { recursive: true, force: true })
process.exitCode = exact && p99 <= mostMs.p99 && most <= mostMs.all ? 0 : 1
