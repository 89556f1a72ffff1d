import { describe, expect, it } from 'vitest'
import { figure, ledger, questionOf } from '../support/faults.ts'
import { modelServer } from '../support/model-server.ts'
import { pathTo } from '../support/programs.ts'
import { sharedStore } from '../support/shared-store.ts'

const appToken = 'xapp-of-the-test-app'

/** Two processes on one PostgreSQL, each with a socket of its own to Slack. */
async function connected() {
  const shared = await sharedStore({ SLACK_APP_TOKEN: appToken })
  const { start, workspace } = shared
  workspace.tokens.set('app', appToken)
  const book = ledger(workspace)
  const sockets = workspace.socket
  const houses = [await start(), await start()]
  await expect.poll(sockets.connections, { timeout: 20_000 }).toBe(2)
  /** Slack gives each to one socket; here both have it, and each copy counts as its own delivery. */
  const ask = (n: number) => {
    sockets.send({ envelope_id: `e${n}`, type: 'events_api', payload: JSON.parse(questionOf(n)) })
  }
  /** What one of them has acknowledged must be answered, whatever becomes of it. */
  const promised = () => {
    for (const id of sockets.acknowledged) book.acknowledged.add(Number(id.slice(1)))
    return book.acknowledged.size
  }
  return { ...shared, book, sockets, houses, ask, promised }
}

describe.skipIf(pathTo('postgresql') === undefined)('two processes with a socket each', () => {
  it('answer once what comes to both, and lose nothing when the one or the other is killed', async () => {
    const { start, houses, sockets, ask, promised, book, workspace } = await connected()
    let n = 0
    const askSome = () => {
      for (const last = n + 10; n < last; ) {
        n += 1
        ask(n)
      }
    }
    for (const at of [0, 1]) {
      askSome()
      await expect.poll(promised, { interval: 1, timeout: 20_000 }).toBeGreaterThan(n - 5)
      await houses[at]?.kill()
      await expect.poll(sockets.connections, { timeout: 10_000 }).toBe(1)
      askSome()
      await expect.poll(promised, { timeout: 20_000 }).toBe(n)
      houses[at] = await start()
      await expect.poll(sockets.connections, { timeout: 20_000 }).toBe(2)
    }
    askSome()
    await expect.poll(promised, { timeout: 20_000 }).toBe(n)
    // What the dead had in hand is taken up when its lease ends.
    await expect.poll(book.missing, { interval: 100, timeout: 90_000 }).toEqual([])
    for (const house of houses) expect(await house.stop()).toBe(0)
    expect(book.twice()).toEqual([])
    expect(workspace.complaints).toEqual([])
    figure(
      'R16',
      `${n} deliveries to two sockets, ${sockets.acknowledged.length} acknowledged, a kill of either: each answered once`,
    )
  }, 180_000)
})

describe.skipIf(pathTo('postgresql') === undefined)('two processes that start at once', () => {
  it('make the vectors of new passages once', async () => {
    const server = await modelServer()
    const vectors = {
      OPENAI_EMBEDDING_MODEL: 'house-vectors',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: server.url,
    }
    const { start, look } = await sharedStore(vectors)
    await Promise.all([start(), start()])
    const made = () => look((db) => db.within().selectFrom('vector').select('passage').execute())
    await expect.poll(async () => (await made()).length, { timeout: 20_000 }).toBeGreaterThan(0)
    // The other looks every quarter of a second whether it is its turn.
    await new Promise((later) => setTimeout(later, 1_000))
    expect(server.requests.filter(({ path }) => path.endsWith('/embeddings'))).toHaveLength(1)
    await server.close()
  }, 60_000)
})
