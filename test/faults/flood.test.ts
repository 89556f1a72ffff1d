import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { figure, ledger, servingSlack, smallKnowledge, times } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { startWorkspace } from '../support/slack-workspace.ts'

const slow = times({ short: 100, whole: 500 })
const forged = times({ short: 300, whole: 20_000 })

async function serving() {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const house = await startHouse(data, servingSlack(workspace, smallKnowledge(data)))
  onTestFinished(house.kill)
  return { house, book: ledger(workspace) }
}

/** Begins a request and never ends it. */
function dawdler(address: string): Socket {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname, () =>
    socket.write('POST /slack/events HTTP/1.1\r\nHost: a\r\n'),
  )
  return socket.on('error', () => {})
}

it('drops clients that never end their requests, and answers leaders meanwhile', async () => {
  const { house, book } = await serving()
  const sockets = Array.from({ length: slow }, () => dawdler(house.address))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  const begun = performance.now()
  expect(await book.ask(house.address, 1)).toBe(200)
  await expect.poll(book.missing, { timeout: 10_000 }).toEqual([])
  const left = () => sockets.filter(({ closed }) => !closed).length
  // Ended by the other side: read to the end, so that it shows.
  for (const socket of sockets) socket.resume()
  await expect.poll(left, { timeout: 30_000 }).toBe(0)
  figure('R22', `${slow} slow clients dropped within ${Math.round((performance.now() - begun) / 1000)} s`)
})

it('refuses a flood of forged requests, keeps nothing of it, and answers the leader in between', async () => {
  const { house, book } = await serving()
  const refused: number[] = []
  const forge = async (n: number) => {
    const headers = { 'x-slack-signature': `v0=${'0'.repeat(64)}`, 'x-slack-request-timestamp': String(n) }
    const reply = await fetch(`${house.address}/slack/events`, { method: 'POST', headers, body: '{}' })
    refused.push(reply.status)
  }
  for (let n = 0; n < forged; n += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, at) => forge(n + at)))
    if (n % 100 === 0) expect(await book.ask(house.address, n + 1)).toBe(200)
  }
  expect(new Set(refused)).toEqual(new Set([401]))
  await expect.poll(book.missing, { timeout: 20_000 }).toEqual([])
  expect(await house.stop()).toBe(0)
  expect(book.twice()).toEqual([])
  figure(
    'R22',
    `${refused.length} forged requests refused, ${book.acknowledged.size} real ones between them answered once`,
  )
})
