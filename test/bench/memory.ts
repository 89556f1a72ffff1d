import { readdirSync, readFileSync } from 'node:fs'
import { ledger, servingSlack, smallKnowledge } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { startWorkspace } from '../support/slack-workspace.ts'

// `node test/bench/memory.ts [events]`: what the assistant holds in memory after so many questions in Slack (100,000
// where not said), and whether it grows in the last half. Figures, not judgements.

const events = Number(process.argv[2] ?? 100_000)
const atOnce = 40

const { data, remove } = dataFolder()
const workspace = await startWorkspace()
const house = await startHouse(data, { ...servingSlack(workspace, smallKnowledge(data)), LOG_LEVEL: 'error' })
const book = ledger(workspace)

function residentMb(): number {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${house.pid}/status`, 'utf8')) ?? []
  return Number(kb) / 1024
}
const descriptors = () => readdirSync(`/proc/${house.pid}/fd`).length

const seen: { events: number; mb: number; descriptors: number }[] = []
for (let n = 0; n < events; n += atOnce) {
  await Promise.all(Array.from({ length: atOnce }, (_, at) => book.ask(house.address, n + at + 1)))
  // The workspace of the test forgets, so that only the house can grow.
  while (workspace.posted.length < n) await new Promise((soon) => setTimeout(soon, 5))
  if ((n / atOnce) % Math.ceil(events / atOnce / 10) === 0) {
    seen.push({ events: n + atOnce, mb: residentMb(), descriptors: descriptors() })
    console.error(seen.at(-1))
  }
}
const half = seen[Math.floor(seen.length / 2)]
const last = seen.at(-1)
if (half && last) {
  const growth = ((last.mb - half.mb) / half.mb) * 100
  console.log(
    `${last.events} events: ${last.mb.toFixed(0)} MB, ${growth.toFixed(1)} % more than half way; ${last.descriptors} descriptors (${half.descriptors})`,
  )
}
await house.kill()
await workspace.close()
remove()
