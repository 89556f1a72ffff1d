import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openSession } from '../../src/assembly/session.ts'
import { readConfig } from '../../src/config.ts'
import { bareEnvironment, dataFolder, type RunningHouse, startHouse } from '../support/house.ts'
import { deliver, signingSecret } from '../support/slack-events.ts'
import { botToken, startWorkspace } from '../support/slack-workspace.ts'
import { beside } from './beside.ts'
import { type Grown, growth } from './growth.ts'

// `npm run bench`: what a question, an acknowledgement and a start cost on this machine. Figures, not judgements.

const questions = readFileSync(new URL('../quality/questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).question)

const { data, remove } = dataFolder()
try {
  print('A question over the shipped knowledge, without a model, in process', await timeQuestions())
  printGrowth(await growth())
  print('From start to ready, on a built index', await timeStart())
  print('Acknowledgement of a signed Slack event, 50 a second for 20 s', await timeAcknowledgements())
  await beside()
} finally {
  await remove()
}

/** Milliseconds per question, after a first round that warms up. */
async function timeQuestions(): Promise<Row[]> {
  const environment = {
    ...bareEnvironment(data),
    TAKTSTOKK_KNOWLEDGE: fileURLToPath(new URL('../../knowledge', import.meta.url)),
  }
  const { ask, report, close } = await openSession(readConfig(environment))
  const times: number[] = []
  for (const round of [0, 1, 2, 3, 4, 5]) {
    for (const text of questions) {
      const begun = performance.now()
      await ask({ text })
      if (round > 0) times.push(performance.now() - begun)
    }
  }
  await close()
  return [{ what: `${report.documents} documents, ${report.passages} passages`, ...spread(times) }]
}

async function timeStart(): Promise<Row[]> {
  const workspace = await startWorkspace()
  const everything = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    TEAMS_LOCAL: '1',
    OPENAI_API_KEY: 'none',
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
  }
  const rows: Row[] = []
  for (const [what, settings] of [
    ['page only', {}],
    ['page, Slack, Teams and a model', everything],
  ] as const) {
    const times: number[] = []
    let memory = 0
    for (let run = 0; run < 5; run++) {
      const begun = performance.now()
      const house = await startHouse(data, settings)
      await ready(house)
      times.push(performance.now() - begun)
      memory = megabytes(house.pid)
      await house.stop()
    }
    rows.push({ what, ...spread(times), note: `${memory} MB when ready` })
  }
  await workspace.close()
  return rows
}

async function ready({ address }: RunningHouse): Promise<void> {
  while ((await fetch(`${address}/readyz`)).status !== 200) await pause(5)
}

async function timeAcknowledgements(): Promise<Row[]> {
  const workspace = await startWorkspace()
  const house = await startHouse(data, {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    LOG_LEVEL: 'error',
  })
  await ready(house)
  const times: number[] = []
  let refused = 0
  const events = 1_000
  const begun = performance.now()
  const sent: Promise<void>[] = []
  for (let n = 0; n < events; n++) {
    await pause(begun + n * 20 - performance.now())
    const body = question(n)
    sent.push(
      (async () => {
        const posted = performance.now()
        const { status } = await deliver(house.address, { body })
        times.push(performance.now() - posted)
        if (status !== 200) refused += 1
      })(),
    )
  }
  await Promise.all(sent)
  while (workspace.posted.length < events && performance.now() - begun < 60_000) await pause(50)
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
  await house.stop()
  await workspace.close()
  const note = `${events - refused} of ${events} acknowledged, ${workspace.posted.length} answers after ${seconds} s`
  return [{ what: 'verified, kept with an fsync, then 200', ...spread(times), note }]
}

/** A direct message of its own from one of 200 leaders. */
function question(n: number): string {
  const leader = n % 200
  const ts = `${1_790_000_000 + n}.000100`
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    event_id: `Ev${n}`,
    event_time: 1_790_000_000 + n,
    event: {
      type: 'message',
      channel_type: 'im',
      channel: `D${leader}`,
      user: `U${leader}`,
      ts,
      event_ts: ts,
      text: questions[n % questions.length],
    },
  })
}

interface Spread {
  p50: number
  p99: number
  most: number
}

interface Row extends Spread {
  what: string
  note?: string
}

function spread(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), most: at(1) }
}

function print(title: string, rows: Row[]): void {
  console.log(`\n${title}`)
  for (const { what, p50, p99, most, note } of rows) {
    const figures = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${most.toFixed(1)} ms`
    console.log(`  ${what}: ${figures}${note ? `; ${note}` : ''}`)
  }
}

function printGrowth(sizes: Grown[]): void {
  console.log('\nA growing knowledge folder')
  for (const { documents, passages, buildS, againS, p50, p99, megabytes } of sizes) {
    const index = `indexed in ${buildS.toFixed(1)} s, opened again in ${againS.toFixed(1)} s`
    const question = `a question p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
    console.log(`  ${documents} documents, ${passages} passages: ${index}; ${question}; ${megabytes} MB`)
  }
}

function megabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}
