import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { startPackFeature } from '../../src/assistant/startpack.ts'
import { startPackDuty } from '../../src/assistant/startpackduty.ts'
import { atOslo, daysAfter, osloClock, restOn } from '../../src/domain/workdays.ts'
import type { Outgoing } from '../../src/jobs/inbox.ts'
import { offersFrom } from '../../src/onboarding/drip.ts'
import { openStartPack } from '../../src/onboarding/pack.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { createFirstYear } from '../../src/storage/rows/firstyear.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { databaseIn, temporaryFolder } from '../support/store.ts'

const shelf = openStartPack(fileURLToPath(new URL('../../knowledge', import.meta.url)))
const items = shelf.pack().stages.flatMap((stage) => stage.items)
const leaders = 50
const begin = '2026-08-01'
/** The last leader begins fourteen weeks after the first: on Sundays, holidays and in the middle of a month too. */
const startOf = (at: number) => daysAfter(begin, at * 2)
const nameOf = (at: number) => `leader-${at}`

/** A store that is opened anew, as after a restart. */
async function opened(folder: string) {
  const db = await databaseIn(folder)
  return { db, people: createPeople(db), firstYear: createFirstYear(db) }
}

it('50 new leaders get each step of the year once, in its time, on workdays, over restarts and two messengers', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder()
  let store = await opened(folder)
  onTestFinished(() => store.db.close())
  for (let at = 0; at < leaders; at += 1) {
    // Every fifth works from seven to three.
    const settings = { ...settingsAtFirst, ...(at % 5 === 0 && { from: '07:00', until: '15:00' }) }
    await store.people.add(memberCalled(nameOf(at), { startDate: startOf(at), settings }))
    await store.people.met(nameOf(at), addressOf(`U${at}`), atOslo(begin, '07:00'))
    await store.people.met(nameOf(at), addressOf(`29:${at}`, 'teams'), atOslo(begin, '07:01'))
  }
  const sent: (Outgoing & { at: number })[] = []
  const outbox = {
    put: async (outgoing: Outgoing[], at: number) => {
      sent.push(...outgoing.map((each) => ({ ...each, at })))
    },
  }
  const run = (now: number, dryRun = false) =>
    startPackDuty({ ...store, shelf, outbox, transaction: store.db.transaction }).run(now, { dryRun })

  for (let day = 0; day < 365 + leaders * 2 + 10; day += 1) {
    const date = daysAfter(begin, day)
    // Each day at ten; once a week also too early, for the early ones, and too late.
    for (const time of day % 7 === 3 ? ['05:30', '07:30', '10:00', '21:00'] : ['10:00']) {
      const now = atOslo(date, time)
      const before = sent.length
      const planned = day % 7 === 0 ? await run(now, true) : undefined
      expect(sent.length).toBe(before)
      const report = await run(now)
      if (planned) expect(report.due).toEqual(planned.due)
      expect(report.sent).toBe(sent.length - before)
    }
    // Every sixth week the house is restarted, and the first leader ticks what came last, in the one messenger or the other.
    if (day % 42 !== 0) continue
    await store.db.close()
    store = await opened(folder)
    const last = sent
      .findLast(({ to }) => to.person.endsWith(':0'))
      ?.key.split(':')
      .at(-1)
    if (last === undefined) continue
    const feature = startPackFeature({ ...store, shelf, clock: { now: () => atOslo(date, '12:00') } })
    const house = leaderHouse({ features: [feature], people: store.people, now: () => atOslo(date, '06:00') })
    await house(day % 84 === 0 ? addressOf('U0') : addressOf('29:0', 'teams')).press('startpack-done', last)
    expect((await store.firstYear.marks(nameOf(0))).get(last)).toBe('done')
  }

  expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length)
  for (const { at } of sent) {
    const { date, time } = osloClock(at)
    expect(restOn(date)).toBeUndefined()
    expect(time >= '07:00' && time < '16:00').toBe(true)
  }
  for (let at = 0; at < leaders; at += 1) {
    const offered = (await store.firstYear.known(nameOf(at))).offered
    expect([...offered].sort()).toEqual(items.map(({ id }) => id).sort())
    const mine = sent.filter(({ key }) => key.startsWith(`startpack:${nameOf(at)}:`))
    const dates = new Map(offersFrom(shelf.pack(), startOf(at)).map(({ item, date }) => [item.id, date]))
    for (const { key, at: when } of mine) {
      const id = key.split(':').at(-1) ?? ''
      expect(osloClock(when).date).toBe(dates.get(id))
      const { months } = items.find((item) => item.id === id) ?? {}
      if (months) expect(months).toContain(Number(osloClock(when).date.slice(5, 7)))
    }
    const days = mine.map(({ at: when }) => osloClock(when).date)
    expect(new Set(days).size).toBe(days.length)
  }
  const marked = await store.firstYear.marks(nameOf(0))
  expect(marked.size).toBeGreaterThan(3)
  const perLeader = sent.length / leaders
  console.info(
    `${sent.length} messages to ${leaders} leaders, ${perLeader.toFixed(1)} each for ${items.length} steps; most in a week: ${mostInAWeek(sent)}`,
  )
  expect(mostInAWeek(sent)).toBeLessThanOrEqual(4)
})

function mostInAWeek(sent: { key: string; at: number }[]): number {
  const counts = new Map<string, number>()
  for (const { key, at } of sent) {
    const who = `${key.split(':')[1]} ${Math.floor((at - atOslo('2026-08-03', '00:00')) / (7 * 86_400_000))}`
    counts.set(who, (counts.get(who) ?? 0) + 1)
  }
  return Math.max(...counts.values())
}
