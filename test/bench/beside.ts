import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { servingSlack, smallKnowledge } from '../support/faults.ts'
import { bareEnvironment, dataFolder, startHouse } from '../support/house.ts'
import { deliver, recorded, signingSecret } from '../support/slack-events.ts'
import { botToken, startWorkspace } from '../support/slack-workspace.ts'
import { foundBeside } from './found-beside.ts'

// Beside the bare libraries, in one run: what each thing costs here as a multiple of what the library alone costs,
// which keeps nothing, finds by plain words and answers nothing. Ratios hold on any machine; milliseconds do not.

const perSecond = 50
const seconds = 10

interface Served {
  startMs: number
  mb: number
  p50: number
  p99: number
}

interface Standing {
  address: string
  pid: number
  end(): Promise<unknown>
}

/** Starts the bare app in `bare/<name>.ts` on a port of its own. */
async function bare(name: string, settings: NodeJS.ProcessEnv, port: number): Promise<Standing> {
  const file = new URL(`bare/${name}.ts`, import.meta.url).pathname
  const env = { ...bareEnvironment('/tmp'), ...settings, PORT: String(port) }
  const app = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((up) => {
    app.stdout.on('data', (said: Buffer) => {
      if (said.includes('answers on')) up()
    })
  })
  return { address: `http://127.0.0.1:${port}`, pid: app.pid ?? 0, end: async () => app.kill('SIGKILL') }
}

async function ours(settings: NodeJS.ProcessEnv, data: string): Promise<Standing> {
  const house = await startHouse(data, { ...settings, LOG_LEVEL: 'error' })
  return { address: house.address, pid: house.pid, end: house.kill }
}

async function measured(start: () => Promise<Standing>, post: Post): Promise<Served> {
  const begun = performance.now()
  const app = await start()
  const startMs = performance.now() - begun
  for (let n = 0; n < 20; n += 1) await post(app.address, -n - 1)
  const times = await load((n) => post(app.address, n))
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8')) ?? []
  await app.end()
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { startMs, mb: Number(kb) / 1024, p50: at(0.5), p99: at(0.99) }
}

type Post = (address: string, n: number) => Promise<unknown>

/** Milliseconds to each acknowledgement, the shortest first. */
async function load(post: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  const begun = performance.now()
  const under: Promise<unknown>[] = []
  for (let n = 0; n < perSecond * seconds; n += 1) {
    await pause(Math.max(0, begun + (n * 1_000) / perSecond - performance.now()))
    const sent = performance.now()
    under.push(post(n).then(() => times.push(performance.now() - sent)))
  }
  await Promise.all(under)
  return times.sort((a, b) => a - b)
}

const asked = JSON.parse(recorded('message-im'))
const askSlack: Post = (address, n) => {
  const ts = `1790000000.${String(n + 1_000).padStart(6, '0')}`
  const event = { ...asked.event, channel: `D${n % 50}`, ts, event_ts: ts }
  return deliver(address, { body: JSON.stringify({ ...asked, event_id: `EvBeside${n}`, event }) })
}

const written = JSON.parse(readFileSync(new URL('../fixtures/teams/message.json', import.meta.url), 'utf8'))
const askTeams =
  (serviceUrl: string): Post =>
  (address, n) => {
    const conversation = { ...written.conversation, id: `a:${n % 50}` }
    const body = JSON.stringify({ ...written, id: `beside-${n}`, serviceUrl, conversation })
    const headers = { 'content-type': 'application/json' }
    return fetch(`${address}/api/messages`, { method: 'POST', headers, body })
  }

/** Takes whatever is sent to Teams. */
async function connector(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{"id":"1"}'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

function row(what: string, { startMs, mb, p50, p99 }: Served, than?: Served): string {
  const times = (value: number, base: number | undefined) =>
    base ? ` (${(value / base).toFixed(1)} times)` : ''
  return [
    `  ${what.padEnd(12)}`,
    `acknowledged p50 ${p50.toFixed(1)} ms${times(p50, than?.p50)}, p99 ${p99.toFixed(1)} ms${times(p99, than?.p99)};`,
    `up in ${startMs.toFixed(0)} ms${times(startMs, than?.startMs)}; ${mb.toFixed(0)} MB${times(mb, than?.mb)}`,
  ].join(' ')
}

/** Prints the table. */
export async function beside(): Promise<void> {
  const { data, remove } = dataFolder()
  const workspace = await startWorkspace()
  const settings = servingSlack(workspace, smallKnowledge(data))
  const plain = {
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
  }
  console.log(`\nBeside a bare Bolt app, ${perSecond} messages a second for ${seconds} s`)
  const bolt = await measured(() => bare('bolt', plain, 38_971), askSlack)
  console.log(row('Bolt alone', bolt))
  console.log(row('Taktstokk', await measured(() => ours(settings, data), askSlack), bolt))
  await workspace.close()

  const teams = await connector()
  console.log(`\nBeside a bare teams-ai app, ${perSecond} messages a second for ${seconds} s`)
  const local = { TEAMS_LOCAL: '1', TAKTSTOKK_KNOWLEDGE: settings.TAKTSTOKK_KNOWLEDGE }
  const alone = await measured(() => bare('teams', {}, 38_972), askTeams(teams.url))
  console.log(row('teams-ai', alone))
  console.log(row('Taktstokk', await measured(() => ours(local, data), askTeams(teams.url)), alone))
  teams.close()
  await remove()

  console.log('\nBeside search libraries as they come, over the shipped knowledge and our own questions')
  for (const { what, found, of, buildMs, p50 } of await foundBeside()) {
    const share = ((found / of) * 100).toFixed(1)
    console.log(
      `  ${what.padEnd(12)} found in five ${found} of ${of} (${share} %); indexed in ${buildMs.toFixed(0)} ms; p50 ${p50.toFixed(2)} ms`,
    )
  }
}
