import { reasonOf } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import { atOslo, daysAfter, nextAllowed, osloClock } from '../domain/workdays.ts'
import type { Member } from '../people/member.ts'
import { TooFewToAsk } from '../pulse/errors.ts'
import type { Pulse } from '../pulse/pulse.ts'
import { floor } from '../pulse/release.ts'
import { newLeaders, roundId, tidyAfter, windowIn } from '../pulse/round.ts'
import type { Round } from '../pulse/store.ts'
import { type Duty, type DutyReport, nothingDue, together } from './duty.ts'
import { askNewLeaders, openForNewLeaders } from './newleaderduty.ts'
import {
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

function one(due: DutyReport['due'][number], sent: number): DutyReport {
  return { due: [due], sent, held: [] }
}
