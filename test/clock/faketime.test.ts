import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/assembly/store.ts'
import { readConfig } from '../../src/config.ts'
import { ownDate } from '../../src/nudges/own.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { keptIn } from '../support/databases.ts'
import { clockAt, tickAt } from '../support/faketime.ts'
import { startHouse } from '../support/house.ts'
import { pathTo } from '../support/programs.ts'
import { databaseIn, temporaryFolder } from '../support/store.ts'

/**
 * A leader who entered, on the first of these days, one date of their own on each of the others. What of the steps before
 * them lay behind then is not caught up with; the last of each is a day before.
 */
async function house(entered: string, ...days: string[]) {
  const folder = temporaryFolder()
  const knowledge = join(folder, 'knowledge')
  mkdirSync(join(knowledge, 'documents'), { recursive: true })
  writeFileSync(join(knowledge, 'documents', 'a.md'), '# En tekst\n\nOm kulturskolen.\n')
  const store = await openStore(readConfig({ ...keptIn(folder), TAKTSTOKK_KNOWLEDGE: knowledge }))
  const settings = { ...settingsAtFirst, pulses: false, startPack: false }
  await store.people.add({ id: 'leader', role: 'leader', since: '2026-01-01', settings })
  await store.people.met('leader', { channel: 'slack', workspace: 'W', person: 'P', handle: 'H' }, 0)
  for (const date of days)
    await store.nudges.addOwn('leader', ownDate({ id: date, title: 'Møte', date }, entered))
  await store.close()
  return {
    folder,
    knowledge,
    /** What has been put in the outbox at each of these moments. */
    run: async (...moments: string[]) => {
      const sent: number[] = []
      for (const moment of moments) {
        const tick = await tickAt(moment, folder, knowledge)
        expect(Date.parse(tick.now) - Date.parse(moment)).toBeLessThan(60_000)
        sent.push(tick.sent)
      }
      return sent
    },
    /** Every message that there ever was, by the date that it is about. */
    all: async () => {
      const database = await databaseIn(folder)
      const rows = await database.within().selectFrom('outbox').select('key').orderBy('id').execute()
      await database.close()
      return rows.map(({ key }) => key.split(':').slice(1, 3).join(' '))
    },
  }
}

describe.skipIf(pathTo('faketime') === undefined)('with the clock of the process itself moved', () => {
  it('the night to 29 March 2026, when an hour is missing, loses nothing and sends nothing twice', async () => {
    const { run, all } = await house('2026-03-26', '2026-03-30', '2026-03-31')
    // Friday at eight, for both, since Easter's week is no time to write in; both sides of the missing hour; Monday a minute before eight, at eight, after.
    const friday = ['2026-03-27T06:59:00Z', '2026-03-27T07:00:00Z']
    const night = ['2026-03-29T00:59:30Z', '2026-03-29T01:00:10Z']
    const monday = ['2026-03-30T05:58:00Z', '2026-03-30T06:00:10Z', '2026-03-30T07:00:10Z']
    expect(await run(...friday, ...night, ...monday)).toEqual([0, 2, 0, 0, 0, 0, 0])
    expect(await all()).toEqual(['2026-03-30 1', '2026-03-31 1'])
  }, 120_000)

  it('the night to 25 October 2026, when an hour comes twice, loses nothing and sends nothing twice', async () => {
    const { run, all } = await house('2026-10-22', '2026-10-26', '2026-10-27')
    const friday = ['2026-10-23T05:58:00Z', '2026-10-23T06:00:10Z']
    const night = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']
    const monday = ['2026-10-26T06:58:00Z', '2026-10-26T07:00:10Z', '2026-10-26T08:00:10Z']
    expect(await run(...friday, ...night, ...monday)).toEqual([0, 1, 0, 0, 0, 1, 0])
    expect(await all()).toEqual(['2026-10-26 1', '2026-10-27 1'])
  }, 120_000)

  it('an hour back, and 400 days ahead and back again, sends nothing twice, nothing late, and loses nothing', async () => {
    const { run, all } = await house('2026-04-12', '2026-04-14', '2026-04-22')
    const hourBack = ['2026-04-13T06:30:00Z', '2026-04-13T05:30:00Z', '2026-04-13T06:30:00Z']
    expect(await run(...hourBack)).toEqual([1, 0, 0])
    const ahead = ['2027-05-04T08:00:00Z', '2026-04-13T07:30:00Z', '2026-04-21T07:00:00Z']
    expect(await run(...ahead)).toEqual([0, 0, 1])
    expect(await all()).toEqual(['2026-04-14 1', '2026-04-22 1'])
  }, 120_000)

  it.each(['2026-03-29T00:59:56Z', '2026-10-25T00:59:56Z'])(
    'serves on through the night of %s and ends as it should',
    async (moment) => {
      const { folder, knowledge, all } = await house('2026-03-29', '2026-03-31')
      const running = await startHouse(folder, { TAKTSTOKK_KNOWLEDGE: knowledge, ...clockAt(moment) })
      await new Promise((later) => setTimeout(later, 6_000))
      const health = await fetch(`${running.address}/healthz`)
      expect([health.status, await running.stop(), await all()]).toEqual([200, 0, []])
    },
    60_000,
  )
})
