import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bareEnvironment, cli, dataFolder, startHouse } from '../support/house.ts'
import { commandOf } from '../support/slack-commands.ts'
import { deliver, type Post, recorded, signingSecret } from '../support/slack-events.ts'
import { pressOf } from '../support/slack-presses.ts'
import { botToken, startWorkspace } from '../support/slack-workspace.ts'

// `node test/bench/slack-load.ts [seconds] [hang]`: 100 signed events a second, messages, presses and commands mixed,
// while a folder is read; with `hang`, Slack's Web API never replies from before the start. Figures, not judgements.

const seconds = Number(process.argv[2] ?? 60)
const hang = process.argv[3] === 'hang'
const perSecond = 100

const { data, remove } = dataFolder()
const knowledge = join(data, 'knowledge')
mkdirSync(knowledge)
const write = (n: number) =>
  writeFileSync(
    join(knowledge, `notat-${n}.md`),
    `# Notat ${n}\n\n${`Avsnitt om budsjett og plan ${n}. `.repeat(60)}\n`,
  )
for (let n = 0; n < 200; n += 1) write(n)

const workspace = await startWorkspace()
const methods = ['auth.test', 'chat.postMessage', 'assistant.threads.setStatus', 'assistant.threads.setTitle']
if (hang) for (const method of methods) workspace.fail(method, ...Array(20_000).fill('hangs'))

const settings = {
  TAKTSTOKK_KNOWLEDGE: knowledge,
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: workspace.apiUrl,
  LOG_LEVEL: 'error',
}
const house = await startHouse(data, settings)
console.error('ready')

for (let n = 200; n < 1_200; n += 1) write(n)
const reading = spawn(process.execPath, [cli, 'ingest'], {
  env: { ...bareEnvironment(data), ...settings },
  stdio: 'ignore',
})

const asked = JSON.parse(recorded('message-im'))
function event(n: number): Post {
  if (n % 4 === 1) return pressOf({ value: 'example:budget', channel: `D${n % 200}` })
  if (n % 4 === 2) return commandOf({ text: `hjelp ${n}`, replyUrl: workspace.replyUrl })
  const channel = `D${n % 200}`
  return {
    body: JSON.stringify({
      ...asked,
      event_id: `EvLoad${n}`,
      event: { ...asked.event, channel, user: `U${n % 200}` },
    }),
  }
}

/** Milliseconds that the thread has worked which acknowledges: what others do on the machine does not add to it. */
function worked(): number {
  const [, fields = ''] = readFileSync(`/proc/${house.pid}/task/${house.pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
  return (user + system) * 10
}

const before = worked()
const times: number[] = []
let refused = 0
const under: Promise<void>[] = []
const begun = performance.now()
for (let n = 0; n < seconds * perSecond; n += 1) {
  const due = begun + (n * 1000) / perSecond
  const early = due - performance.now()
  if (early > 0) await pause(early)
  const sent = performance.now()
  under.push(
    deliver(house.address, event(n)).then(
      ({ status }) => {
        if (status === 200) times.push(performance.now() - sent)
        else refused += 1
      },
      () => {
        refused += 1
      },
    ),
  )
}
await Promise.all(under)
times.sort((a, b) => a - b)
const at = (share: number) =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
console.log(
  `${times.length} acknowledged, ${refused} not; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, p99.9 ${at(0.999)} ms, most ${at(1)} ms`,
)
console.log(`${((worked() - before) / times.length).toFixed(1)} ms of work for each, with all that follows`)
reading.kill()
await house.kill()
await workspace.close()
remove()
