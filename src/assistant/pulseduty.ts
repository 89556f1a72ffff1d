import { reasonOf } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import { atOslo, daysAfter, daysBetween, nextAllowed, osloClock } from '../domain/workdays.ts'
import type { Member } from '../people/member.ts'
import { TooFewToAsk } from '../pulse/errors.ts'
import type { Pulse } from '../pulse/pulse.ts'
import { floor } from '../pulse/release.ts'
import { newLeaders, roundId, tidyAfter, windowIn } from '../pulse/round.ts'
import type { Round } from '../pulse/store.ts'
import { type Duty, type DutyReport, nothingDue, together } from './duty.ts'
import {
  askEach,
  closeAndTell,
  leadersIn,
  notAnswered,
  officeHours,
  openAndAsk,
  remindEach,
  type SendingParts,
} from './pulsesending.ts'

interface Parts extends SendingParts {
  /** The pulses as they stand in the folder now. */
  read(): Pulse[]
}

interface At {
  now: Instant
  dryRun: boolean
}

/** Leaders who are asked on day 4 have had a weekend at most. */
const remindAfterDays = 4
/** A pulse that could not be opened in time is not opened for its last days. */
const tooLateDays = 3

/** Opens, reminds and closes: each once, in working hours, and late rather than never where nothing ran meanwhile. */
export function pulseDuty(parts: Parts): Duty {
  return {
    name: 'pulses',
    run: async (now, { dryRun }) => {
      const at = { now, dryRun }
      if (!dryRun) await tidyAfter(parts)
      const closed = await closeDue(at, parts)
      if (nextAllowed(now, officeHours) !== now) return closed
      const steps = [openDue, openForNewLeaders, askNewLeaders, remindDue]
      const reports = [closed]
      for (const step of steps) reports.push(await step(at, parts))
      return together(reports)
    },
  }
}

async function openRounds({ pulses }: SendingParts): Promise<Round[]> {
  return (await pulses.rounds()).filter(({ state }) => state === 'open')
}

async function closeDue({ now, dryRun }: At, parts: Parts): Promise<DutyReport> {
  const reports: DutyReport[] = []
  for (const round of await openRounds(parts)) {
    if (round.closes > now) continue
    const recipients = (await parts.pulses.asked(round.id)).length
    const sent = dryRun ? 0 : ((await closeAndTell(round, now, parts)) ?? 0)
    reports.push(
      one({ kind: 'pulse-close', subject: round.id, recipients, why: 'Its last day is over.' }, sent),
    )
  }
  return together(reports)
}

async function openDue({ now, dryRun }: At, parts: Parts): Promise<DutyReport> {
  const year = Number(osloClock(now).date.slice(0, 4))
  const held = await parts.pulses.rounds()
  const reports: DutyReport[] = []
  for (const pulse of parts.read()) {
    const window = windowIn(year, pulse)
    const isDue = now >= window.opens && now < window.closes - tooLateDays * 86_400_000
    const since = window.opens - 14 * 86_400_000
    const isHeld = held.some(
      (round) => round.pulse.id === pulse.id && round.audience === pulse.audience && round.opens >= since,
    )
    if (!isDue || isHeld) continue
    const { audience } = pulse
    // Where nothing ran on its day the days are counted from today.
    const { closes } = window
    const id = roundId(pulse, osloClock(window.opens).date, audience)
    const round = { id, pulse, audience, opens: now, closes }
    const members = await leadersIn(audience, now, parts)
    reports.push(
      await opened(round, { members, why: `The pulse of month ${pulse.month}.` }, { now, dryRun, parts }),
    )
  }
  return together(reports)
}

interface Opening {
  members: Member[]
  why: string
}

async function opened(
  round: Omit<Round, 'state' | 'lost'>,
  { members, why }: Opening,
  { now, dryRun, parts }: At & { parts: Parts },
): Promise<DutyReport> {
  const due = { kind: 'pulse-open', subject: round.id, recipients: members.length, why }
  try {
    if (members.length < floor) throw new TooFewToAsk(members.length, floor)
    const sent = dryRun ? 0 : ((await openAndAsk(round, { members, now }, parts)) ?? 0)
    return one(due, sent)
  } catch (fault) {
    if (!(fault instanceof TooFewToAsk)) throw fault
    return { ...nothingDue, held: [{ kind: `pulse-open ${round.id}`, reason: reasonOf(fault) }] }
  }
}

async function remindDue({ now, dryRun }: At, parts: Parts): Promise<DutyReport> {
  const reports: DutyReport[] = []
  for (const round of await openRounds(parts)) {
    const due = atOslo(daysAfter(osloClock(round.opens).date, remindAfterDays), officeHours.from)
    if (round.audience === newLeaders || now < due) continue
    const recipients = (await notAnswered(round, parts)).length
    if (recipients === 0) continue
    const sent = dryRun ? 0 : await remindEach(round, now, parts)
    const why = `Day ${remindAfterDays}: not answered, and not reminded before.`
    reports.push(one({ kind: 'pulse-remind', subject: round.id, recipients, why }, sent))
  }
  return together(reports)
}

interface Half {
  name: string
  from: string
  until: string
}

function halfYearAt(now: Instant): Half {
  const { date } = osloClock(now)
  const year = date.slice(0, 4)
  return date.slice(5) < '07-01'
    ? { name: `${year}-h1`, from: `${year}-01-01`, until: `${year}-06-30` }
    : { name: `${year}-h2`, from: `${year}-07-01`, until: `${year}-12-31` }
}

/** The days of this half-year on which a new leader is asked, as `[day in the job, date]`. */
function occasionsIn({ from, until }: Half, { startDate }: Member, days: number[]): [number, string][] {
  if (startDate === undefined) return []
  return days
    .map((day): [number, string] => [day, daysAfter(startDate, day)])
    .filter(([, date]) => date >= from && daysBetween(date, until) >= tooLateDays)
}

async function newLeadersIn(half: Half, days: number[], { people }: SendingParts): Promise<Member[]> {
  return (await people.members()).filter(
    (member) =>
      member.role === 'leader' && member.settings.pulses && occasionsIn(half, member, days).length > 0,
  )
}

/** One round a half-year collects what new leaders say on their days; it opens when enough of them have one in it. */
async function openForNewLeaders({ now, dryRun }: At, parts: Parts): Promise<DutyReport> {
  const half = halfYearAt(now)
  const reports: DutyReport[] = []
  for (const pulse of parts.read()) {
    const id = roundId(pulse, half.name, newLeaders)
    if (!pulse.newLeaders || (await parts.pulses.round(id))) continue
    const members = await newLeadersIn(half, pulse.newLeaders, parts)
    if (members.length === 0) continue
    if (members.length < floor) {
      const reason = `${members.length} new leaders have a day in ${half.name}; ${floor} are needed.`
      reports.push({ ...nothingDue, held: [{ kind: `pulse-open ${id}`, reason }] })
      continue
    }
    const closes = atOslo(half.until, '16:00')
    if (!dryRun)
      await parts.pulses.transaction(async () => {
        await parts.keys.make(id)
        await parts.pulses.open({ id, pulse, audience: newLeaders, opens: now, closes }, [])
      })
    reports.push(
      one({ kind: 'pulse-open', subject: id, recipients: 0, why: `New leaders of ${half.name}.` }, 0),
    )
  }
  return together(reports)
}

/** On day 30, 90 and 180: who is asked twice in a half-year changes the answer, so that one person is one answer. */
async function askNewLeaders({ now, dryRun }: At, parts: Parts): Promise<DutyReport> {
  const today = osloClock(now).date
  const half = halfYearAt(now)
  const reports: DutyReport[] = []
  for (const round of await openRounds(parts)) {
    const days = round.pulse.newLeaders
    if (round.audience !== newLeaders || !days || round.closes <= now) continue
    for (const member of await newLeadersIn(half, days, parts))
      for (const [day, date] of occasionsIn(half, member, days)) {
        // Asked on the day, or in the week after it where that was a day of rest.
        if (
          date > today ||
          daysBetween(date, today) > 7 ||
          (await parts.people.addressesOf(member.id)).length === 0
        )
          continue
        if (await wasAsked(round, member, { day, parts })) continue
        const sent = dryRun ? 0 : await askOn(round, member, { day, now, parts })
        reports.push(
          one({ kind: 'pulse-ask', subject: round.id, recipients: 1, why: `Day ${day} in the job.` }, sent),
        )
      }
  }
  return together(reports)
}

/** Each day has a line of its own among those who were asked: the member alone, then with the day. */
const askedAs = ({ id }: Member, day: number) => `${id} day ${day}`

async function wasAsked(
  round: Round,
  member: Member,
  { day, parts }: { day: number; parts: Parts },
): Promise<boolean> {
  return (await parts.pulses.asked(round.id)).some((asked) => asked.member === askedAs(member, day))
}

async function askOn(
  round: Round,
  member: Member,
  { day, now, parts }: { day: number; now: Instant; parts: Parts },
): Promise<number> {
  return parts.pulses.transaction(async () => {
    await parts.pulses.ask(round.id, [member.id, askedAs(member, day)])
    return askEach(round, { members: [member], now, occasion: `:day-${day}` }, parts)
  })
}

function one(due: DutyReport['due'][number], sent: number): DutyReport {
  return { due: [due], sent, held: [] }
}
