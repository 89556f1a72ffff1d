import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Holidays from 'date-holidays'

/**
 * What leaders ought to be reminded of in a year, worked out day by day from the calendar files by code that shares
 * nothing with the product: other holidays, other dates, other rules of thumb. Where the two disagree, one is wrong.
 */

export interface ExpectedMember {
  id: string
  role: string
  size?: string
  region?: string
  digest: boolean
  reminders: boolean
  from: string
  until: string
  /** By the id of the date. */
  choices: Record<string, { interest?: string; putOffUntil?: string }>
  stopped: string[]
  own: { id: string; date: string; time?: string; lead: number[]; title: string }[]
}

export interface Expected {
  key: string
  member: string
  /** Titles that a digest tells of, soonest first. */
  titles?: string[]
}

interface FileEntry {
  id: string
  kind: string
  title: { nb: string }
  when: { date: string; time?: string; days?: number }
  status: string
  for?: { roles?: string[]; sizes?: string[]; regions?: string[] }
  lead?: number[]
}

interface Dated {
  id: string
  kind: string
  title: string
  date: string
  /** The last minute, as `2027-03-10 12:00`. */
  ends: string
  plan: { name: string; on: string }[]
  audience: NonNullable<FileEntry['for']>
}

const dayMs = 86_400_000

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
export const mondayBefore = (day: string) => shift(day, -((weekdayOf(day) + 6) % 7))

const register = new Holidays('NO')
const freeDays = new Map<number, Set<string>>()

function publicDays(year: number): Set<string> {
  const known = freeDays.get(year)
  if (known) return known
  const all = register.getHolidays(year)
  const days = new Set(all.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)))
  const palm = all.find(({ name }) => name === 'Palmesøndag')?.date.slice(0, 10) ?? ''
  for (let day = 0; day < 7; day += 1) days.add(shift(palm, day))
  for (let day = 1; day <= 31; day += 1) days.add(`${year}-07-${String(day).padStart(2, '0')}`)
  for (let day = 24; day <= 31; day += 1) days.add(`${year}-12-${day}`)
  freeDays.set(year, days)
  return days
}

export function isWorkingDay(day: string): boolean {
  return ![0, 6].includes(weekdayOf(day)) && !publicDays(Number(day.slice(0, 4))).has(day)
}

function reminderDay(date: string, lead: number): string {
  const wished = shift(date, -lead)
  let later = wished
  while (!isWorkingDay(later)) later = shift(later, 1)
  if (lead === 0 || later < date) return later
  let earlier = wished
  while (!isWorkingDay(earlier)) earlier = shift(earlier, -1)
  return earlier
}

function planFor(date: string, lead: number[]) {
  return [...lead]
    .sort((one, other) => other - one)
    .map((days) => ({ name: String(days), on: reminderDay(date, days) }))
}

function confirmedIn(folder: string): Dated[] {
  return readdirSync(join(folder, 'calendar'))
    .filter((name) => !['yearwheel.json', 'preparations.json'].includes(name))
    .flatMap((name): FileEntry[] => JSON.parse(readFileSync(join(folder, 'calendar', name), 'utf8')).entries)
    .filter(({ status }) => status === 'confirmed')
    .map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      title: entry.title.nb,
      date: entry.when.date,
      ends: `${shift(entry.when.date, (entry.when.days ?? 1) - 1)} ${entry.when.time ?? '24:00'}`,
      plan: planFor(entry.when.date, entry.lead ?? []),
      audience: entry.for ?? {},
    }))
}

const ownDates = new WeakMap<ExpectedMember, Dated[]>()

function ownOf(member: ExpectedMember): Dated[] {
  const made =
    ownDates.get(member) ??
    member.own.map(({ id, date, time, lead, title }) => ({
      id,
      kind: 'own',
      title,
      date,
      ends: `${date} ${time ?? '24:00'}`,
      plan: planFor(date, lead),
      audience: {},
    }))
  ownDates.set(member, made)
  return made
}

/** Looks on as the year goes by: told of each moment at which the product runs, it says what has to be sent then. */
export function expectedYear(members: ExpectedMember[]) {
  const done = new Set<string>()
  const reminded = new Set<string>()
  const perWeek = new Map<string, number>()
  const dates = new Map<string, string>()
  const moves: { number: number; id: string; from: string; to: string; seen: string }[] = []
  const expected: Expected[] = []

  function noteMoves(calendar: Dated[], all: { id: string; date: string }[], day: string): void {
    for (const { id, date } of all) {
      const before = dates.get(id)
      if (before !== undefined && before !== date && before >= shift(day, -14))
        moves.push({ number: moves.length + 1, id, from: before, to: date, seen: day })
      dates.set(id, date)
    }
    void calendar
  }

  /** @param time on Norwegian clocks. */
  function runs(folder: string, day: string, time: string): void {
    const calendar = confirmedIn(folder)
    noteMoves(calendar, calendar, day)
    if (!isWorkingDay(day)) return
    for (const member of members)
      if (member.reminders && time >= member.from && time < member.until) look(member, calendar, day, time)
  }

  function look(member: ExpectedMember, calendar: Dated[], day: string, time: string): void {
    const monday = mondayBefore(day)
    const sunday = shift(monday, 6)
    const once = (name: string) => {
      const key = `${member.id} ${name}`
      if (done.has(key)) return false
      done.add(key)
      return true
    }
    const interestIn = (id: string) => member.choices[id]?.interest
    for (const move of moves) {
      const moved = calendar.find(({ id }) => id === move.id)
      if (moved === undefined || moved.date !== move.to || moved.date < day || move.seen < shift(day, -13))
        continue
      const follows = interestIn(move.id) !== undefined || reminded.has(`${member.id} ${move.id}`)
      if (!follows || interestIn(move.id) === 'not-for-us' || member.stopped.includes(moved.kind)) continue
      if (!once(`${move.id} ${move.to} change-${move.number}`)) continue
      expected.push({
        key: `nudge:${move.id}:change-${move.number}:${member.id}:${move.to}`,
        member: member.id,
      })
      reminded.add(`${member.id} ${move.id}`)
      const now = moved.plan.filter(({ on }) => on <= day).at(-1)
      if (now) done.add(`${member.id} ${move.id} ${move.to} ${now.name}`)
    }
    for (const grant of calendar) {
      const hasApplied = grant.kind === 'grant' && interestIn(grant.id) === 'applied'
      if (!hasApplied || member.stopped.includes('grant')) continue
      const asked = shift(grant.date, 56)
      let on = asked
      while (!isWorkingDay(on)) on = shift(on, 1)
      const until = shift(on, 28)
      if (day < on || day > until || !once(`${grant.id} ${until} result-${asked}`)) continue
      expected.push({
        key: `nudge:${grant.id}:result-${asked}:${member.id}:${until}`,
        member: member.id,
      })
    }
    const mine = [...calendar, ...ownOf(member)].filter((dated) => {
      if (dated.date < day || `${day} ${time}` >= dated.ends) return false
      if (member.stopped.includes(dated.kind) || !concerns(dated, member)) return false
      return [undefined, 'considering', 'applying'].includes(interestIn(dated.id))
    })
    const digestName = `digest ${sunday} digest`
    const gathers = member.digest && !done.has(`${member.id} ${digestName}`)
    let nextDigest = shift(monday, 7)
    while (!isWorkingDay(nextDigest)) nextDigest = shift(nextDigest, 1)
    const single: [Dated, string][] = []
    const together: [Dated, string][] = []
    for (const dated of mine) {
      const plan = planOf(dated, member)
      const putOffNow = plan.some(({ name, on }) => name.startsWith('snoozed') && on >= monday)
      const alone = !member.digest || putOffNow || (!gathers && dated.date <= nextDigest)
      if (!alone && !gathers) continue
      const step = plan.filter(({ on }) => on <= (alone ? day : sunday)).at(-1)
      if (step === undefined || done.has(`${member.id} ${dated.id} ${dated.date} ${step.name}`)) continue
      if (alone) single.push([dated, step.name])
      else together.push([dated, step.name])
    }
    const soonest = ([one]: [Dated, string], [other]: [Dated, string]) =>
      `${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1
    const week = `${member.id} ${monday}`
    for (const [dated, name] of single.sort(soonest)) {
      const counts = dated.kind !== 'own' && !name.startsWith('snoozed')
      const before = perWeek.get(week) ?? 0
      if (counts && before >= 3) continue
      if (counts) perWeek.set(week, before + 1)
      once(`${dated.id} ${dated.date} ${name}`)
      reminded.add(`${member.id} ${dated.id}`)
      expected.push({ key: `nudge:${dated.id}:${name}:${member.id}:${dated.date}`, member: member.id })
    }
    if (together.length === 0) return
    together.sort(soonest)
    once(digestName)
    perWeek.set(week, (perWeek.get(week) ?? 0) + 1)
    for (const [dated, name] of together) {
      once(`${dated.id} ${dated.date} ${name}`)
      reminded.add(`${member.id} ${dated.id}`)
    }
    expected.push({
      key: `nudge:digest:digest:${member.id}:${sunday}`,
      member: member.id,
      titles: together.map(([{ title }]) => title),
    })
  }

  return { runs, expected }
}

function planOf(dated: Dated, member: ExpectedMember): Dated['plan'] {
  const until = member.choices[dated.id]?.putOffUntil
  if (until === undefined) return dated.plan
  let on = until
  while (!isWorkingDay(on)) on = shift(on, 1)
  const rest = dated.plan.filter((step) => step.on > on)
  return on > dated.date ? rest : [{ name: `snoozed-${until}`, on }, ...rest]
}

function concerns(
  { audience: { roles, sizes, regions } }: Dated,
  { role, size, region }: ExpectedMember,
): boolean {
  if (roles && !roles.includes(role)) return false
  if (sizes && (size === undefined || !sizes.includes(size))) return false
  return !regions || (region !== undefined && regions.includes(region))
}
