import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { figure, ledger, times } from '../support/faults.ts'
import { pathTo } from '../support/programs.ts'
import { sharedStore } from '../support/shared-store.ts'

const awayMs = times({ short: 3_000, whole: 60_000 })

async function isReady(address: string): Promise<boolean> {
  return (await fetch(`${address}/readyz`)).ok
}

describe.skipIf(pathTo('postgresql') === undefined)('a database that goes away', () => {
  it(
    'costs no acknowledged event: meanwhile events are refused, and soon after all is as before',
    async () => {
      const { start, server, workspace } = await sharedStore()
      const house = await start()
      const book = ledger(workspace)
      for (let n = 1; n <= 10; n += 1) await book.ask(house.address, n)
      server.stop()
      const statuses = new Set<number | undefined>()
      const until = performance.now() + awayMs
      for (let n = 11; performance.now() < until; n += 1) {
        statuses.add(await book.ask(house.address, n))
        await setTimeout(100)
      }
      expect([...statuses]).toEqual([503])
      const said = await fetch(`${house.address}/readyz`)
      expect(said.status).toBe(503)
      expect(await said.text()).toContain('does not answer')
      server.start()
      const back = performance.now()
      await expect.poll(() => isReady(house.address), { interval: 20, timeout: 10_000 }).toBe(true)
      expect(await book.ask(house.address, 5_000)).toBe(200)
      await expect.poll(book.missing, { timeout: 60_000 }).toEqual([])
      expect(book.twice()).toEqual([])
      figure(
        'R15',
        `away ${awayMs / 1_000} s: all as before ${Math.round(performance.now() - back)} ms after it is back`,
      )
    },
    awayMs + 120_000,
  )

  it('costs no acknowledged event when every connection is cut again and again in the middle of work', async () => {
    const { start, workspace, look } = await sharedStore()
    const house = await start()
    const book = ledger(workspace)
    let asking = true
    const asked = (async () => {
      for (let n = 1; asking; n += 1) await book.ask(house.address, n)
    })()
    for (let cut = 0; cut < 10; cut += 1) {
      await setTimeout(Math.random() * 300)
      await look((db) =>
        sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'taktstokk' AND pid <> pg_backend_pid()`.execute(db.within()),
      )
    }
    asking = false
    await asked
    expect(book.acknowledged.size).toBeGreaterThan(10)
    await expect.poll(book.missing, { timeout: 90_000 }).toEqual([])
    expect(book.twice()).toEqual([])
    figure(
      'R15',
      `connections cut 10 times: ${book.acknowledged.size} acknowledged, none missing, none twice`,
    )
  }, 180_000)

  it('costs no acknowledged event when connections are cut while the house is only beginning to work', async () => {
    const { start, workspace, look } = await sharedStore()
    const house = await start()
    const book = ledger(workspace)
    for (let n = 1; n <= 20; n += 1) {
      await book.ask(house.address, n)
      await look((db) =>
        sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'taktstokk' AND pid <> pg_backend_pid()`.execute(db.within()),
      )
    }
    expect(book.acknowledged.size).toBeGreaterThan(10)
    await expect.poll(book.missing, { timeout: 90_000 }).toEqual([])
    expect(book.twice()).toEqual([])
  }, 180_000)
})
