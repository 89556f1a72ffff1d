import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../../src/assembly/store.ts'
import { readConfig } from '../../src/config.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { openRound, roundFrom } from '../../src/pulse/round.ts'
import { run } from '../support/command.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { pulseOf, single } from '../support/pulses.ts'
import { headersOf, type Post, signingSecret } from '../support/slack-events.ts'
import { pressOf } from '../support/slack-presses.ts'
import { botToken, startWorkspace } from '../support/slack-workspace.ts'

/**
 * 10,000 answers in a minute, as signed presses from Slack to the real process: a tenth comes twice, a twentieth is
 * changed, all in an order of their own. The process has been up for some seconds and has answered a few strangers, as
 * one has that was not started in the minute in which everybody answers. `node test/bench/pulse-answers.ts [answers] [seconds]`; prints one line of
 * JSON, and exits 1 when the counts are not exact or an acknowledgement is late.
 */
const leaders = Number(process.argv[2] ?? 10_000)
const seconds = Number(process.argv[3] ?? 60)
const mostMs = { p99: 300, all: 3_000 }
const options = ['yes', 'nearly', 'no', 'unknown']
const patienceMs = 120_000

const { data, remove } = dataFolder()
const knowledge = join(data, 'knowledge')
mkdirSync(knowledge)
writeFileSync(join(knowledge, 'notat.md'), '# Notat\n\nOm budsjett.\n')
const workspace = await startWorkspace()
const settings = {
  TAKTSTOKK_DATA: data,
  TAKTSTOKK_KNOWLEDGE: knowledge,
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: workspace.apiUrl,
  LOG_LEVEL: 'error',
}

const store = await openStore(readConfig(settings))
const round = roundFrom(Date.now(), pulseOf(single), 'all')
const memberOf = (at: number) => `member-${at}`
await store.transaction(async () => {
  for (let at = 0; at < leaders; at += 1) {
    await store.people.add({
      id: memberOf(at),
      role: 'leader',
      since: '2026-01-01',
      settings: settingsAtFirst,
    })
    const from = { channel: 'slack', workspace: 'T1', person: `U${at}`, handle: `D${at}` } as const
    await store.people.met(memberOf(at), from, Date.now())
  }
  const members = Array.from({ length: leaders }, (_, at) => memberOf(at))
  await openRound(round, members, store)
})

const choice = (at: number) => options[at % options.length] ?? ''
const began = Date.now()
const press = (member: number, option: string, at: number): Post => {
  const state = { values: { 'input:single': { value: { selected_option: { value: option } } } } }
  const by = { user: `U${member}`, channel: `D${member}`, at }
  return pressOf({ value: `pulse-answer:${round.id}`, actionId: 'submit', state, ...by })
}
const newest: string[] = []
const arriving = Array.from({ length: leaders }, (_, member) => {
  const first = press(member, choice(member), began - 2_000)
  const isChanged = member % 20 === 1
  newest.push(choice(isChanged ? member + 1 : member))
  const again = isChanged ? [press(member, choice(member + 1), began - 1_000)] : []
  return [first, ...(member % 10 === 0 ? [first] : []), ...again]
}).flat()
// The same press twice is one press: the same body, and the same signature under it.
const signed = new Map(arriving.map((post) => [post, headersOf(post)]))
const shuffled = arriving
  .map((post) => ({ post, draw: Math.random() }))
  .sort((a, b) => a.draw - b.draw)
  .map(({ post }) => post)

const house = await startHouse(data, settings)
await pause(5_000)
for (let stranger = leaders; stranger < leaders + 100; stranger += 1) {
  const post = press(stranger, 'yes', began)
  await fetch(`${house.address}/slack/events`, { method: 'POST', headers: headersOf(post), body: post.body })
  await pause(20)
}
const waits: number[] = []
let refused = 0
const deliver = async (post: Post) => {
  const asked = performance.now()
  const headers = signed.get(post) ?? {}
  const reply = await fetch(`${house.address}/slack/events`, { method: 'POST', headers, body: post.body })
  await reply.arrayBuffer()
  if (reply.status === 200) waits.push(performance.now() - asked)
  else refused += 1
}
const under: Promise<void>[] = []
const begun = performance.now()
for (const [at, post] of shuffled.entries()) {
  const due = begun + (at * seconds * 1_000) / shuffled.length
  if (due > performance.now()) await pause(due - performance.now())
  under.push(
    deliver(post).catch(() => {
      refused += 1
    }),
  )
}
await Promise.all(under)
const took = (performance.now() - begun) / 1_000
while ((await store.inbox.oldest()) !== undefined && performance.now() - begun < patienceMs) await pause(200)
const handledAfter = (performance.now() - begun) / 1_000

const closed = await run(['pulse', 'close', round.id, '--json'], { data, settings })
const results = await run(['pulse', 'results', round.id, '--json'], { data, settings })
const { answers, released } = JSON.parse(results.out)
const table = released.find(({ unit }: { unit: string }) => unit === 'answers')
const counted = Object.fromEntries(
  table.cells.map((cell: { options: [string]; value: number }) => [cell.options[0], cell.value]),
)
const expected = Object.fromEntries(
  options.map((option) => [option, newest.filter((one) => one === option).length]),
)
const sorted = waits.toSorted((a, b) => a - b)
const at = (share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
const exact = answers === leaders && options.every((option) => counted[option] === expected[option])
const ack = { p50Ms: at(0.5), p99Ms: at(0.99), p999Ms: at(0.999), mostMs: at(1) }
const report = {
  leaders,
  arrivals: arriving.length,
  took,
  handledAfter,
  refused,
  ack,
  answers,
  counted,
  expected,
  exact,
}
process.stdout.write(`${JSON.stringify(report)}\n`)
if (closed.code !== 0) process.stderr.write(closed.err)
await house.kill()
await store.close()
await workspace.close()
remove()
process.exitCode = exact && refused === 0 && ack.p99Ms <= mostMs.p99 && ack.mostMs <= mostMs.all ? 0 : 1
