import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bareEnvironment, cli, dataFolder, startHouse } from '../support/house.ts'
import { commandOf } from '../support/slack-commands.ts'
import { deliver, type Post, recorded, signingSecret } from '../support/slack-events.ts'
import { pressOf } from '../support/slack-presses.ts'
import { botToken, startWorkspace } from '../support/slack-workspace.ts'

/**
 * `node test/bench/slack-load.ts [seconds] [hang|-] [runs]`: 100 signed events a second while a folder is read; with
 * `hang`, Slack's Web API never replies from before the start. Of twelve events five ask something (four written, one
 * pressed example), three are said in a channel and concern nobody here, and one each is a press, a command, the app's
 * page opened, and a delivery that came before. Figures, not judgements.
 */
const seconds = Number(process.argv[2] ?? 60)
const hang = process.argv[3] === 'hang'
const runs = Number(process.argv[4] ?? 1)
const perSecond = 100
const mixture = 'of 12: 5 questions, 3 of no concern, 1 press, 1 command, 1 page opened, 1 repeated'

const asked = JSON.parse(recorded('message-im'))
const overheard = JSON.parse(recorded('message-channel'))
const home = JSON.parse(recorded('app-home-opened'))

function posted(recording: { event: object }, n: number, event: object): Post {
  const body = { ...recording, event_id: `EvLoad${n}`, event: { ...recording.event, ...event } }
  return { body: JSON.stringify(body) }
}

function eventOf(n: number, replyUrl: string): Post {
  const by = { channel: `D${n % 200}`, user: `U${n % 200}` }
  switch (n % 12) {
    case 1:
    case 5:
    case 9:
      return posted(overheard, n, { user: by.user })
    case 3:
      return pressOf({ value: 'example:budget', ...by })
    case 6:
      return pressOf({ value: 'my-data-open:me', ...by })
    case 7:
      return commandOf({ text: 'hjelp', replyUrl, channel: `C${n}` })
    case 10:
      return posted(home, n, { ...by, tab: 'home' })
    case 11:
      // What came as the question before it, once more.
      return eventOf(n - 11, replyUrl)
    default:
      return posted(asked, n, by)
  }
}

/** What the Web API is asked for by all that is handled here. */
const methods = [
  'auth.test',
  'chat.postMessage',
  'views.publish',
  'assistant.threads.setStatus',
  'assistant.threads.setTitle',
  'assistant.threads.setSuggestedPrompts',
  'reply/1',
]

/** Milliseconds that the thread has worked which acknowledges: what others do on the machine does not add to it. */
function workedBy(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
  return (user + system) * 10
}

interface Figures {
  times: number[]
  refused: number
  /** Milliseconds of the acknowledging thread for each event. */
  work: number
}

async function load(address: string, replyUrl: string): Promise<Omit<Figures, 'work'>> {
  const times: number[] = []
  let refused = 0
  const under: Promise<void>[] = []
  const begun = performance.now()
  for (let n = 0; n < seconds * perSecond; n += 1) {
    const early = begun + (n * 1000) / perSecond - performance.now()
    if (early > 0) await pause(early)
    const sent = performance.now()
    const ended = ({ status }: { status: number }) => {
      if (status === 200) times.push(performance.now() - sent)
      else refused += 1
    }
    under.push(deliver(address, eventOf(n, replyUrl)).then(ended, () => ended({ status: 0 })))
  }
  await Promise.all(under)
  return { times: times.sort((a, b) => a - b), refused }
}

async function run(): Promise<Figures> {
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
  const env = { ...bareEnvironment(data), ...settings }
  const reading = spawn(process.execPath, [cli, 'ingest'], { env, stdio: 'ignore' })

  const before = workedBy(house.pid)
  const { times, refused } = await load(house.address, workspace.replyUrl)
  const work = (workedBy(house.pid) - before) / times.length
  reading.kill()
  await house.kill()
  await workspace.close()
  await remove()
  return { times, refused, work }
}

const at = ({ times }: Figures, share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

console.log(`${perSecond} events a second for ${seconds} s${hang ? ', the Web API hangs' : ''}; ${mixture}`)
const all: Figures[] = []
for (let n = 0; n < runs; n += 1) {
  const figures = await run()
  all.push(figures)
  const [p50, p99, p999, most] = [0.5, 0.99, 0.999, 1].map((share) => at(figures, share).toFixed(1))
  console.log(
    `${figures.times.length} acknowledged, ${figures.refused} not; p50 ${p50} ms, p99 ${p99} ms, p99.9 ${p999} ms, most ${most} ms; ${figures.work.toFixed(1)} ms of work for each`,
  )
}
const median = (share: number) =>
  all.map((figures) => at(figures, share)).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
if (runs > 1)
  console.log(
    `median of ${runs} runs: p50 ${median(0.5).toFixed(1)} ms, p99.9 ${median(0.999).toFixed(1)} ms`,
  )
