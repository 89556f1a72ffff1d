import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Duty } from '../../src/assistant/duty.ts'
import { nudging } from '../../src/assistant/nudging.ts'
import { silent } from '../../src/domain/log.ts'
import { atOslo, osloClock } from '../../src/domain/workdays.ts'
import { interests } from '../../src/nudges/choose.ts'
import { ownDate } from '../../src/nudges/own.ts'
import { openCalendar } from '../../src/nudges/shelf.ts'
import type { NudgeStore } from '../../src/nudges/store.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { createNudges } from '../../src/storage/rows/nudges.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'
import { type ExpectedMember, expectedYear, isWorkingDay } from './expected-year.ts'

/** Numbers that are the same in each run. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

export interface Year {
  first: string
  days: number
  members: number
  workspaces: number
  dates: number
  seed: number
  /** What is done to the product before it runs, to see whether it is noticed. */
  fault?: (parts: Parameters<typeof nudging>[0]) => Parameters<typeof nudging>[0]
  /** Lets the product run at another moment than it is told. */
  late?: number
}

const regions = ['Vestland', 'Rogaland', 'Agder', 'Troms', undefined]
const sizes = ['small', 'medium', 'large', undefined] as const
const hours = [
  ['08:00', '16:00'],
  ['07:00', '15:00'],
  ['09:00', '17:00'],
  ['08:00', '20:00'],
] as const
const kinds = ['deadline', 'grant', 'hearing', 'reporting', 'event', 'duty'] as const

function pick<Item>(items: readonly Item[], roll: () => number): Item {
  const found = items[Math.floor(roll() * items.length)]
  if (found === undefined && items.length === 0) throw new Error('nothing to pick from')
  return found as Item
}

function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(`${first}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export interface Entry {
  id: string
  when: { date: string; time?: string; days?: number }
  [more: string]: unknown
}

export function entriesFor({ first, days, dates }: Year, roll: () => number): Entry[] {
  return Array.from({ length: dates }, (_, n) => {
    const title = `Frist ${n}`
    return {
      id: `date-${n}`,
      kind: pick(kinds, roll),
      title: { nb: title, nn: title, en: title },
      when: {
        date: dayAfter(first, Math.floor(roll() * (days + 20))),
        ...(roll() < 0.4 && { time: pick(['09:30', '12:00', '23:59'], roll) }),
        ...(roll() < 0.2 && { days: 2 }),
      },
      status: roll() < 0.8 ? 'confirmed' : 'expected',
      for: {
        ...(roll() < 0.2 && { sizes: ['small', 'medium'] }),
        ...(roll() < 0.2 && { regions: ['Vestland', 'Troms'] }),
        ...(roll() < 0.1 && { roles: ['leader'] }),
      },
      lead: pick([[28, 7, 1], [42, 14, 3], [14], [7, 0], [60, 30, 7, 2]], roll),
      source: 'Laget for prøven',
      checked: first,
    }
  })
}

export function membersFor({ first, days, members, dates }: Year, roll: () => number): ExpectedMember[] {
  return Array.from({ length: members }, (_, n) => {
    const [from, until] = pick(hours, roll)
    const [size, region] = [pick(sizes, roll), pick(regions, roll)]
    const choices: ExpectedMember['choices'] = {}
    for (let at = 0; at < 3; at += 1)
      if (roll() < 0.4)
        choices[`date-${Math.floor(roll() * dates)}`] =
          roll() < 0.5
            ? { interest: pick(interests, roll) }
            : { putOffUntil: dayAfter(first, Math.floor(roll() * days)) }
    const id = `member-${n}`
    return {
      id,
      role: roll() < 0.9 ? 'leader' : 'adviser',
      ...(size && { size }),
      ...(region !== undefined && { region }),
      digest: roll() < 0.25,
      reminders: roll() < 0.95,
      from,
      until,
      choices,
      stopped: roll() < 0.1 ? [pick(kinds, roll)] : [],
      own: Array.from({ length: roll() < 0.3 ? 2 : 0 }, (_none, at) => {
        const ahead = Math.floor(roll() * days)
        return {
          id: `own-${n}-${at}`,
          date: dayAfter(first, ahead),
          ...(roll() < 0.5 && { time: '18:00' }),
          // What lies behind when it is entered does not come.
          lead: [14, 7, 1].filter((before) => before < ahead),
          title: `Møte ${n}-${at}`,
        }
      }),
    }
  })
}

/** Runs the product through the days, with stops and faults, beside what is expected; gives where they differ. */
export async function faultsOfYear(year: Year): Promise<{ faults: string[]; sent: number; runs: number }> {
  const roll = dice(year.seed)
  const folder = temporaryFolder()
  const entries = entriesFor(year, roll)
  mkdirSync(join(folder, 'calendar'))
  const write = () => writeFileSync(join(folder, 'calendar', 'dates.json'), JSON.stringify({ entries }))
  write()

  const db = await temporaryDatabase()
  const [people, nudges, outbox] = [createPeople(db), createNudges(db), createOutbox(db)]
  const members = membersFor(year, roll)
  await db.transaction(() => settle(members, { people, nudges, year }))

  let failing = false
  const parts = {
    calendar: openCalendar({ folder, nudges, log: silent }),
    preparations: () => [],
    nudges,
    people,
    outbox: {
      put: async (...given: Parameters<typeof outbox.put>) => {
        if (failing && roll() < 0.2) throw new Error('the disk is full')
        await outbox.put(...given)
      },
    },
    transaction: <T>(work: () => Promise<T>) => db.transaction(work),
  }
  const start = (): Duty => nudging(year.fault ? year.fault(parts) : parts)

  const oracle = expectedYear(members)
  let duty = start()
  let runs = 0
  let stoppedUntil = ''
  const moveOn = new Map([
    [dayAfter(year.first, Math.floor(year.days * 0.3)), 10],
    [dayAfter(year.first, Math.floor(year.days * 0.6)), -5],
  ])
  for (let n = 0; n < year.days; n += 1) {
    const day = dayAfter(year.first, n)
    const moved = moveOn.get(day)
    if (moved !== undefined && moveSoonest(entries, day, moved)) write()
    if (day < stoppedUntil) continue
    if (roll() < 0.04) stoppedUntil = dayAfter(day, 1 + Math.floor(roll() * 5))
    if (roll() < 0.2) duty = start()
    for (const time of timesOf(day, roll)) {
      failing = isWorkingDay(day) && roll() < 0.1
      const now = atOslo(day, time) + (year.late ?? 0)
      oracle.runs(folder, day, time)
      runs += 1
      try {
        await duty.run(now, { dryRun: false })
      } catch {
        failing = false
        if (roll() < 0.5) duty = start()
        await duty.run(now + 60_000, { dryRun: false })
      }
    }
  }
  const rows = await db.within().selectFrom('outbox').select(['key', 'card', 'created_at']).execute()
  const byId = new Map(members.map((member) => [member.id, member]))
  return { faults: compared(rows, oracle.expected, byId), sent: rows.length, runs }
}

/** Times at which the product runs on a day, at the minute; not in order on some days, as when a clock is set back. */
function timesOf(day: string, roll: () => number): string[] {
  if (!isWorkingDay(day)) return roll() < 0.5 ? ['02:30', '10:10'] : ['11:00']
  const all = ['06:40', '08:05', '10:15', '12:20', '14:50', '16:30', '19:10'].filter(() => roll() < 0.55)
  return roll() < 0.1 ? all.reverse() : all
}

function moveSoonest(entries: Entry[], day: string, days: number): boolean {
  const soonest = entries
    .filter(({ when, status }) => status === 'confirmed' && when.date > dayAfter(day, 12))
    .sort((one, other) => one.when.date.localeCompare(other.when.date))[0]
  if (soonest) soonest.when.date = dayAfter(soonest.when.date, days)
  return soonest !== undefined
}

interface Settling {
  people: ReturnType<typeof createPeople>
  nudges: NudgeStore
  year: Year
}

async function settle(members: ExpectedMember[], { people, nudges, year }: Settling): Promise<void> {
  for (const [n, member] of members.entries()) {
    const { id, size, region, digest, reminders, from, until, choices, stopped, own } = member
    await people.add({
      id,
      role: member.role === 'leader' ? 'leader' : 'adviser',
      since: year.first,
      settings: { ...settingsAtFirst, digest, reminders, from, until },
      ...(size !== undefined && {
        size: size === 'small' ? 'small' : size === 'medium' ? 'medium' : 'large',
      }),
      ...(region !== undefined && { region }),
    })
    const workspace = `W${n % year.workspaces}`
    const channel = n % 2 === 0 ? 'slack' : 'teams'
    await people.met(id, { channel, workspace, person: `P${n}`, handle: `H${n}` }, 0)
    for (const [occasion, { interest, putOffUntil }] of Object.entries(choices)) {
      const known = interests.find((one) => one === interest)
      await nudges.choose(id, {
        occasion,
        ...(known && { interest: known }),
        ...(putOffUntil !== undefined && { putOffUntil }),
      })
    }
    for (const kind of kinds) if (stopped.includes(kind)) await nudges.stop(id, kind, true)
    for (const { id: ownId, date, time, title } of own)
      await nudges.addOwn(
        id,
        ownDate({ id: ownId, title, date, ...(time !== undefined && { time }) }, year.first),
      )
  }
}

interface Row {
  key: string
  card: string | null
  created_at: number
}

function compared(
  rows: Row[],
  expected: { key: string; titles?: string[] }[],
  members: Map<string, ExpectedMember>,
): string[] {
  const faults: string[] = []
  const wanted = new Map(expected.map((one) => [one.key, one]))
  if (wanted.size !== expected.length) faults.push('the expectation names a message twice')
  const got = new Set(rows.map(({ key }) => key))
  for (const key of wanted.keys()) if (!got.has(key)) faults.push(`missing: ${key}`)
  for (const { key, card, created_at } of rows) {
    const want = wanted.get(key)
    if (want === undefined) faults.push(`not expected: ${key}`)
    const [, , , id = '', date = ''] = key.split(':')
    const member = members.get(id)
    const shown = osloClock(created_at)
    if (member && (shown.time < member.from || shown.time >= member.until))
      faults.push(`in quiet hours: ${key}`)
    if (!isWorkingDay(shown.date)) faults.push(`on a day of rest: ${key}`)
    if (shown.date > date) faults.push(`after the date: ${key}`)
    if (want?.titles && JSON.stringify(titlesOf(card)) !== JSON.stringify(want.titles))
      faults.push(`wrong digest: ${key}`)
  }
  return faults
}

function titlesOf(card: string | null): string[] {
  const { body = [] } = JSON.parse(card ?? '{}')
  return body[0]?.facts?.map(({ label }: { label: string }) => label) ?? []
}
