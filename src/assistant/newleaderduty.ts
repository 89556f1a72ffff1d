import type { Instant } from '../domain/time.ts'
import { atOslo, osloClock } from '../domain/workdays.ts'
import type { Member } from '../people/member.ts'
import { halfYearOf, leftInHalf, type Occasion } from '../pulse/occasions.ts'
import type { Pulse } from '../pulse/pulse.ts'
import { floor } from '../pulse/release.ts'
import { newLeaders, roundId } from '../pulse/round.ts'
import type { Round } from '../pulse/store.ts'
import { type DutyReport, nothingDue, together } from './duty.ts'
import { askEach, type SendingParts } from './pulsesending.ts'

interface Parts extends SendingParts {
  read(): Pulse[]
}

interface At {
  now: Instant
  dryRun: boolean
}

interface Left {
  member: Member
  /** What is still to be asked of the member in this half-year, the earliest first. */
  occasions: Occasion[]
}

/** Who has a day of this pulse left in the half-year; what was asked in an earlier one is not asked again. */
async function leftOf({ id, newLeaders: days = [] }: Pulse, now: Instant, parts: Parts): Promise<Left[]> {
  const today = osloClock(now).date
  const asked = Map.groupBy(await parts.pulses.occasions(id), ({ member }) => member)
  const leaders = (await parts.people.members()).filter(
    ({ role, settings }) => role === 'leader' && settings.pulses,
  )
  return leaders
    .map((member) => {
      const before = (asked.get(member.id) ?? []).map(({ day }) => day)
      return { member, occasions: leftInHalf(member, { days, today, asked: before }) }
    })
    .filter(({ occasions }) => occasions.length > 0)
}

/** One round a half-year collects what new leaders say on their days; it opens when enough of them have one in it. */
export async function openForNewLeaders({ now, dryRun }: At, parts: Parts): Promise<DutyReport> {
  const half = halfYearOf(osloClock(now).date)
  const reports: DutyReport[] = []
  for (const pulse of parts.read()) {
    const id = roundId(pulse, half.name, newLeaders)
    if (!pulse.newLeaders || (await parts.pulses.round(id))) continue
    const count = (await leftOf(pulse, now, parts)).length
    if (count === 0) continue
    if (count < floor) {
      const reason = `${count} new leaders have a day in ${half.name}; ${floor} are needed.`
      reports.push({ ...nothingDue, held: [{ kind: `pulse-open ${id}`, reason }] })
      continue
    }
    const closes = atOslo(half.until, '16:00')
    if (!dryRun)
      await parts.pulses.transaction(async () => {
        await parts.keys.make(id)
        await parts.pulses.open({ id, pulse, audience: newLeaders, opens: now, closes }, [])
      })
    const due = { kind: 'pulse-open', subject: id, recipients: 0, why: `New leaders of ${half.name}.` }
    reports.push({ due: [due], sent: 0, held: [] })
  }
  return together(reports)
}

/** On day 30, 90 and 180: who is asked twice in a half-year changes the answer, so that one person is one answer. */
export async function askNewLeaders({ now, dryRun }: At, parts: Parts): Promise<DutyReport> {
  const today = osloClock(now).date
  const reports: DutyReport[] = []
  const rounds = (await parts.pulses.rounds()).filter(
    ({ state, audience, closes }) => state === 'open' && audience === newLeaders && closes > now,
  )
  for (const round of rounds)
    for (const { member, occasions } of await leftOf(round.pulse, now, parts)) {
      const [occasion] = occasions
      if (occasion === undefined || occasion.date > today) continue
      if ((await parts.people.addressesOf(member.id)).length === 0) continue
      const sent = dryRun ? 0 : await askOn(round, member, { day: occasion.day, now, parts })
      const why = `Day ${occasion.day} in the job.`
      reports.push({
        due: [{ kind: 'pulse-ask', subject: round.id, recipients: 1, why }],
        sent,
        held: [],
      })
    }
  return together(reports)
}

/** Asked and noted at once: after a stop in between, neither is done. */
async function askOn(
  round: Round,
  member: Member,
  { day, now, parts }: { day: number; now: Instant; parts: Parts },
): Promise<number> {
  return parts.pulses.transaction(async () => {
    if (!(await parts.pulses.askOn(round, { member: member.id, day }))) return 0
    return askEach(round, { members: [member], now, occasion: `:day-${day}` }, parts)
  })
}
