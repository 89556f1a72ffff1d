import { isWithin, osloClock, restOn } from '../domain/workdays.ts'
import type { Outgoing } from '../jobs/inbox.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import { type Step, stepsUnderWay } from '../nudges/due.ts'
import { missedBetween } from '../nudges/missed.ts'
import { news, noteMoves } from '../nudges/moves.ts'
import { endOf, type Occasion } from '../nudges/occasion.ts'
import type { Preparation } from '../nudges/preparations.ts'
import { mondayOf } from '../nudges/recurrence.ts'
import { createSent, type Sent } from '../nudges/sent.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Duty, DutyReport } from './duty.ts'
import { type Day, drawer, type Message, messagesFor, type Told, weekOf } from './nudge-messages.ts'
import { createTally, type Tally } from './nudge-tally.ts'

export interface NudgingParts {
  calendar: Calendar
  /** What is to be done before meetings of politicians. */
  preparations(): Preparation[]
  nudges: NudgeStore
  people: Pick<PeopleStore, 'members' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
  transaction<T>(work: () => Promise<T>): Promise<T>
}

/** Members are looked after in lots, each one transaction: whoever asks meanwhile waits for one lot only. */
const inOneLot = 25

/** Reminds members of dates: in their hours, on working days, each step once. */
export function nudging(parts: NudgingParts): Duty {
  const sent = createSent(parts.nudges)
  return {
    name: 'nudges',
    run: async (now, { dryRun }) => {
      const { date: today, time } = osloClock(now)
      const day = { now, today, time, monday: mondayOf(today) }
      const calendar = await parts.calendar()
      const held = await missed(parts, calendar, day)
      if (!dryRun) {
        await noteMoves(parts.nudges, calendar, day)
        await parts.nudges.ran(now)
      }
      if (restOn(today) !== undefined) return { due: [], sent: 0, held }
      const report = await remindAll(parts, { day, calendar, sent: await sent(today), dryRun })
      return { ...report, held: [...held, ...report.held] }
    },
  }
}

/** What fell due and is of no use any more, because nothing ran in between: said once, to whoever runs this. */
async function missed({ nudges }: NudgingParts, calendar: Occasion[], day: Day): Promise<DutyReport['held']> {
  const before = await nudges.lastRun()
  return before === undefined ? [] : missedBetween(calendar, before, day.now)
}

interface Round {
  day: Day
  calendar: Occasion[]
  sent: Sent
  dryRun: boolean
}

async function remindAll(parts: NudgingParts, round: Round): Promise<DutyReport> {
  const { day, calendar } = round
  const underWay = stepsUnderWay(calendar, weekOf(day))
  const own = Map.groupBy(await parts.nudges.allOwn(day.today), ({ member }) => member)
  const moves = news(await parts.nudges.movedSince(day.now - newsForMs), calendar, day.today)
  const choices = await parts.nudges.allChoices()
  const hasApplied = [...choices.values()].flat().some(({ interest }) => interest === 'applied')
  if (underWay.length + own.size + moves.length === 0 && !hasApplied) return { due: [], sent: 0, held: [] }
  const [ticked, stopped, inWeek] = await Promise.all([
    parts.nudges.allTickedOff(),
    parts.nudges.allStopped(),
    parts.nudges.inTheWeek(day.monday),
  ])
  const told: Told = {
    day,
    sent: round.sent,
    underWay,
    own,
    moves,
    grants: calendar.filter(({ kind, standing }) => kind === 'grant' && standing !== 'expected'),
    choices,
    stopped,
    inWeek,
    draw: drawer(day, { all: parts.preparations(), ticked }),
  }
  const tally = createTally()
  const lots = lotsOf((await parts.people.members()).filter((member) => canBeReminded(member, day)))
  for (const lot of lots)
    await inTransaction(parts, round, async () => {
      for (const member of lot) {
        const { messages, held } = messagesFor(member, told)
        await send(parts, messages, { member, round, tally })
        if (messages.length > 0) for (const step of held) tally.hold(step)
      }
    })
  return tally.report()
}

const newsForMs = 14 * 24 * 3_600_000

function canBeReminded({ settings }: Member, { time }: Day): boolean {
  return settings.reminders && isWithin(time, settings)
}

function lotsOf(members: Member[]): Member[][] {
  const count = Math.ceil(members.length / inOneLot)
  return Array.from({ length: count }, (_, at) => members.slice(at * inOneLot, (at + 1) * inOneLot))
}

/** A lot that fails is done again in the next round, from the start: what was marked as sent is forgotten too. */
async function inTransaction(
  { transaction }: NudgingParts,
  { sent, dryRun }: Round,
  work: () => Promise<void>,
): Promise<void> {
  if (dryRun) return work()
  let tries = 0
  try {
    await transaction(() => {
      // PostgreSQL runs it again where another transaction came in between.
      if (tries++ > 0) sent.forget()
      return work()
    })
  } catch (fault) {
    sent.forget()
    throw fault
  }
}

interface Sending {
  member: Member
  round: Round
  tally: Tally
}

async function send(
  { nudges, people, outbox }: NudgingParts,
  messages: Message[],
  { member, round: { day, sent, dryRun }, tally }: Sending,
): Promise<void> {
  if (messages.length === 0) return
  const [to] = await people.addressesOf(member.id)
  if (to === undefined) return
  const going: Outgoing[] = []
  for (const message of messages) {
    const fresh = dryRun || (await keep(nudges, message, { member, day }))
    if (!fresh) continue
    tally.count(message)
    const expires = endOf(message.steps[0].occurrence)
    going.push({ key: keyOf(message, member), to, card: message.card, expires })
    if (!dryRun) for (const step of message.steps) sent.add(member.id, step)
  }
  if (!dryRun) await outbox.put(going, day.now)
}

/** False when another process has sent it already. */
async function keep(
  nudges: NudgeStore,
  { kind, steps: [first, ...rest] }: Message,
  { member, day }: { member: Member; day: Day },
): Promise<boolean> {
  const row = ({ occasion, occurrence, name }: Step, counts: boolean) => ({
    member: member.id,
    occasion: occasion.id,
    kind: occasion.kind,
    occurrence: occurrence.date,
    step: name,
    week: day.monday,
    counts,
    at: day.now,
  })
  const asked = first.occasion.kind === 'own' || first.name.startsWith('snoozed') || kind === 'result'
  if (!(await nudges.nudge(row(first, kind !== 'moved' && !asked)))) return false
  for (const step of rest) await nudges.nudge(row(step, false))
  return true
}

/** The natural key: what, whom, and which date. */
function keyOf({ steps: [{ occasion, occurrence, name }] }: Message, { id }: Member): string {
  return `nudge:${occasion.id}:${name}:${id}:${occurrence.date}`
}
