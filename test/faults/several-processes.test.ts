import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrations } from '../../src/storage/rows/migrations/all.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { run } from '../support/command.ts'
import { figure, ledger, times } from '../support/faults.ts'
import { dataFolder } from '../support/house.ts'
import { pathTo } from '../support/programs.ts'
import { leadersIn, sharedStore } from '../support/shared-store.ts'

const cards = times({ short: 40, whole: 1_000 })
const kills = times({ short: 2, whole: 10 })

describe.skipIf(pathTo('postgresql') === undefined)('several processes on one PostgreSQL', () => {
  it('start at once on an empty database: it is brought to the newest form once, and all answer', async () => {
    const { start, look } = await sharedStore()
    const houses = await Promise.all([start(), start(), start()])
    for (const { address } of houses) {
      const body = new URLSearchParams({ text: 'hva er stille kutt?' })
      const answer = await fetch(`${address}/ask`, { method: 'POST', body })
      expect(await answer.text()).toContain('uten eget vedtak')
    }
    const ran = await look((db) =>
      sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db.within()),
    )
    expect(ran.rows.map(({ name }) => name).sort()).toEqual(Object.keys(migrations))
  })

  it('answer an event once that comes to two of them', async () => {
    const { start, workspace } = await sharedStore()
    const houses = [await start(), await start()]
    const book = ledger(workspace)
    for (let n = 1; n <= 20; n += 1)
      await Promise.all(houses.map(async ({ address }) => expect(await book.ask(address, n)).toBe(200)))
    await expect.poll(book.missing, { timeout: 20_000 }).toEqual([])
    expect(await houses[0]?.stop()).toBe(0)
    expect(await houses[1]?.stop()).toBe(0)
    expect(book.twice()).toEqual([])
    expect(workspace.complaints).toEqual([])
  })

  it('refuse to serve with other keys than the first of them', async () => {
    const { start, settings } = await sharedStore()
    await start()
    const { data, remove } = dataFolder()
    onTestFinished(remove)
    const other = await run(['outbox'], { data, settings })
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('TAKTSTOKK_SECRET') })
  })

  it(
    'send each card once, though one or the other is killed again and again',
    async () => {
      const { data, start, look, workspace, settings } = await sharedStore()
      let houses = [await start(), await start()]
      await look((db) => leadersIn(db, cards))
      const opened = await run(['pulse', 'open', 'pulse-02-people', '--audience', 'all', '--json'], {
        data,
        settings,
      })
      expect(opened).toMatchObject({ code: 0, err: '' })
      const got = () => new Set(workspace.posted.map(({ channel }) => channel)).size
      const open = () => look(async (db) => createOutbox(db).counts(Date.now()))
      let killed = 0
      for (let kill = 1; kill <= kills; kill += 1) {
        const enough = Math.floor((kill * cards) / (kills + 2))
        await expect.poll(got, { interval: 5, timeout: 60_000 }).toBeGreaterThanOrEqual(enough)
        const at = Math.floor(Math.random() * houses.length)
        await houses[at]?.kill()
        killed = performance.now()
        houses = await Promise.all(houses.map((house, i) => (i === at ? start() : house)))
      }
      // What the dead had in hand is taken up when its lease ends, and looked up before it is sent again.
      const allEnded = { interval: 100, timeout: 90_000 }
      await expect.poll(open, allEnded).toMatchObject({ waiting: 0, sending: 0, unknown: 0, failed: 0 })
      const seconds = (performance.now() - killed) / 1_000
      expect(seconds).toBeLessThan(60)
      expect(got()).toBe(cards)
      expect(workspace.posted).toHaveLength(cards)
      expect(workspace.complaints).toEqual([])
      figure(
        'R4 P',
        `${cards} cards, ${kills} kills of two processes: each once, the last of them settled ${seconds.toFixed(1)} s after the last kill`,
      )
    },
    180_000 + kills * 10_000,
  )
})
