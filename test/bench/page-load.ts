import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { dataFolder, startHouse } from '../support/house.ts'

// `node test/bench/page-load.ts [seconds]`: 300 page requests a second while questions are answered. Figures, not judgements.

const seconds = Number(process.argv[2] ?? 20)
const wantedASecond = 300
const runs = 3
const question = 'hvordan legger jeg fram budsjettet for politikerne?'

/** Pages that leaders and advisers open, at 300 a second, while somebody is asking all the time. */
async function run(): Promise<{ p50: number; p99: number; rate: number; failed: number; answered: number }> {
  const { data, remove } = dataFolder()
  const house = await startHouse(data)
  try {
    const [leader, adviser] = [
      await cookieOf(house.address, 'leader'),
      await cookieOf(house.address, 'adviser'),
    ]
    const requests = pagesFor(leader, adviser)
    // A server that has been up for a while: each page has been opened and a question asked before.
    for (let times = 0; times < 20; times += 1)
      await Promise.all(requests.map((one) => opened(house.address, one)))
    await ask(house.address, 5)
    const asking = askOn(house.address)
    const result = await autocannon({
      url: house.address,
      connections: 20,
      overallRate: wantedASecond,
      duration: seconds,
      requests,
    })
    const answered = await asking.stop()
    return {
      p50: result.latency.p50,
      p99: result.latency.p99,
      rate: result.requests.average,
      failed: result.non2xx + result.errors + result.timeouts,
      answered,
    }
  } finally {
    await house.stop()
    await remove()
  }
}

interface Wanted {
  path: string
  headers?: Record<string, string>
}

function pagesFor(leader: string, adviser: string): Wanted[] {
  const as = (cookie: string) => (path: string) => ({ path, headers: { cookie } })
  return [
    { path: '/' },
    { path: '/accessibility' },
    ...['/', '/deadlines', '/start-pack', '/my-data'].map(as(leader)),
    ...['/questions', '/tickets', '/map', '/documents'].map(as(adviser)),
  ]
}

async function opened(address: string, { path, headers = {} }: Wanted): Promise<void> {
  const reply = await fetch(`${address}${path}`, { headers })
  await reply.text()
  if (!reply.ok) throw new Error(`${path} gives ${reply.status}`)
}

/** Somebody who picks a role on the page. */
async function cookieOf(address: string, role: string): Promise<string> {
  const first = await fetch(`${address}/login`)
  const [cookie = ''] = (first.headers.get('set-cookie') ?? '').split(';')
  const proof = /name="proof" value="([^"]+)"/.exec(await first.text())?.[1] ?? ''
  const body = new URLSearchParams({ role, proof })
  const headers = { cookie }
  const reply = await fetch(`${address}/login`, { method: 'POST', headers, body, redirect: 'manual' })
  const session = reply.headers.getSetCookie().find((line) => line.startsWith('taktstokk_session='))
  return (session ?? '').split(';')[0] ?? ''
}

/** Asks so many times; gives how many were answered. */
async function ask(address: string, times: number): Promise<number> {
  let answered = 0
  for (let asked = 0; asked < times; asked += 1) {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ text: question })
    const reply = await fetch(`${address}/ask`, { method: 'POST', headers, body })
    if ((await reply.text()).includes('class="sources"')) answered += 1
  }
  return answered
}

/** One question after the other, until stopped; gives how many were answered. */
function askOn(address: string): { stop(): Promise<number> } {
  let goesOn = true
  let answered = 0
  const all = (async () => {
    while (goesOn) {
      answered += await ask(address, 1)
      await pause(200)
    }
  })()
  return {
    stop: async () => {
      goesOn = false
      await all
      return answered
    },
  }
}

const results = []
for (let at = 0; at < runs; at += 1) {
  const result = await run()
  results.push(result)
  console.log(JSON.stringify(result))
}
const median = results.map(({ p99 }) => p99).toSorted((one, other) => one - other)[Math.floor(runs / 2)]
console.log(`median of ${runs} runs of ${seconds} s: p99 ${median} ms`)
