import type { Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'
import { daysAfter, isWithin, osloClock, restOn } from '../domain/workdays.ts'
import type { Outgoing } from '../jobs/inbox.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import { follows } from '../nudges/choose.ts'
import { dueOn, type Step, stepsTo, stepsUnderWay } from '../nudges/due.ts'
import { missedBetween } from '../nudges/missed.ts'
import { news, noteMoves } from '../nudges/moves.ts'
import type { Occasion } from '../nudges/occasion.ts'
import { type Reminded, remindersFor } from '../nudges/plan.ts'
import { mondayOf } from '../nudges/recurrence.ts'
import { createSent, type Sent } from '../nudges/sent.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { Moved, NudgeStore } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { digestCard, movedCard, nudgeCard } from './cards/nudge.ts'
import type { Due, Duty, DutyReport } from './duty.ts'

export interface NudgingParts {
  calendar: Calendar
  nudges: NudgeStore
  people: Pick<PeopleStore, 'members' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
  transaction<T>(work: () => Promise<T>): Promise<T>
}

interface Day {
  now: Instant
  today: string
  time: string
  monday: string
}

/** What one member is sent: one message, and the steps that are done with it. */
interface Message {
  kind: 'reminder' | 'digest' | 'moved'
  /** The step that the message is kept under, then those that it tells of. */
  steps: [Step, ...Step[]]
  card: Card
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
  const week = { ...day, until: daysAfter(day.monday, 6) }
  const underWay = stepsUnderWay(calendar, week)
  const own = Map.groupBy(await parts.nudges.allOwn(day.today), ({ member }) => member)
  const moves = news(await parts.nudges.movedSince(day.now - newsForMs), calendar, day.today)
  if (underWay.length + own.size + moves.length === 0) return { due: [], sent: 0, held: [] }
  const [choices, stopped, inWeek] = await Promise.all([
    parts.nudges.allChoices(),
    parts.nudges.allStopped(),
    parts.nudges.inTheWeek(day.monday),
  ])
  const tally = createTally()
  const lots = lotsOf((await parts.people.members()).filter((member) => canBeReminded(member, day)))
  const draw = drawer(day)
  for (const lot of lots)
    await inTransaction(parts, round, async () => {
      for (const member of lot) {
        const reminded: Reminded = {
          profile: member,
          digest: member.settings.digest,
          choices: choices.get(member.id) ?? [],
          stopped: stopped.get(member.id) ?? [],
          sentThisWeek: inWeek.get(member.id) ?? 0,
          wasSent: (step) => round.sent.has(member.id, step === 'digest' ? weekly(day) : step),
        }
        const mine = (own.get(member.id) ?? []).map(({ occasion }) => occasion)
        const news = movesFor(member, { moves, reminded, round, draw })
        const known = new Set(news.flatMap(({ steps }) => steps.map(nameOf)))
        const all = [...underWay, ...stepsUnderWay(mine, week)]
        const wasSent: Reminded['wasSent'] = (step) =>
          reminded.wasSent(step) || (step !== 'digest' && known.has(nameOf(step)))
        const { single, digest, held } = remindersFor({ ...reminded, wasSent }, all, day.today)
        const messages: Message[] = [
          ...news,
          ...single.map(
            (step): Message => ({ kind: 'reminder', steps: [step], card: draw.one(step, member) }),
          ),
        ]
        if (digest.length > 0)
          messages.push({
            kind: 'digest',
            steps: [weekly(day), ...digest],
            card: digestCard(digest, member.language ?? 'nb'),
          })
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
  try {
    await transaction(work)
  } catch (fault) {
    sent.forget()
    throw fault
  }
}

/** What the digest of a week is kept under. */
function weekly({ monday }: Day): Step {
  const occurrence = { date: daysAfter(monday, 6) }
  const nothing = { nb: '', nn: '', en: '' }
  const occasion: Occasion = {
    id: 'digest',
    kind: 'deadline',
    title: nothing,
    occurrences: [occurrence],
    standing: 'confirmed',
    audience: {},
    lead: [],
    source: '',
    checked: monday,
    words: [],
  }
  return { occasion, occurrence, name: 'digest', on: monday }
}

function nameOf({ occasion, occurrence, name }: Step): string {
  return `${occasion.id} ${occurrence.date} ${name}`
}

interface ForMoves {
  moves: { moved: Moved; occasion: Occasion }[]
  reminded: Reminded
  round: Round
  draw: Drawer
}

/** One message for each moved date that a member follows. It stands for the reminder that is due just then. */
function movesFor(member: Member, { moves, reminded, round: { day, sent }, draw }: ForMoves): Message[] {
  return moves.flatMap(({ moved, occasion }) => {
    const occurrence = occasion.occurrences[0] ?? { date: moved.to }
    const step: Step = { occasion, occurrence, name: `change-${moved.number}`, on: day.today }
    const interest = reminded.choices.find((choice) => choice.occasion === occasion.id)?.interest
    const concerned =
      follows(interest, sent.hasAny(member.id, occasion.id)) && !reminded.stopped.includes(occasion.kind)
    if (!concerned || reminded.wasSent(step)) return []
    const due = dueOn(stepsTo(occasion, occurrence), day.today)
    const steps: Message['steps'] = due ? [step, due] : [step]
    return [{ kind: 'moved' as const, steps, card: draw.moved(occasion, moved, member) }]
  })
}

interface Drawer {
  one(step: Step, member: Member): Card
  moved(occasion: Occasion, moved: Moved, member: Member): Card
}

/** The same reminder in the same language is drawn once. */
function drawer({ now, today }: Day): Drawer {
  const drawn = new Map<string, Card>()
  return {
    one: (step, { language = 'nb' }) => {
      const name = `${language} ${nameOf(step)}`
      const card = drawn.get(name) ?? nudgeCard(step, now, { language, today })
      drawn.set(name, card)
      return card
    },
    moved: (occasion, moved, { language = 'nb' }) => movedCard(occasion, moved, { language, today, now }),
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
    going.push({ key: keyOf(message, member), to, card: message.card })
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
  const asked = first.occasion.kind === 'own' || first.name.startsWith('snoozed')
  if (!(await nudges.nudge(row(first, kind !== 'moved' && !asked)))) return false
  for (const step of rest) await nudges.nudge(row(step, false))
  return true
}

/** The natural key: what, whom, and which date. */
function keyOf({ steps: [{ occasion, occurrence, name }] }: Message, { id }: Member): string {
  return `nudge:${occasion.id}:${name}:${id}:${occurrence.date}`
}

interface Tally {
  count(message: Message): void
  hold(step: Step): void
  report(): DutyReport
}

const whys: Record<Message['kind'], string> = {
  reminder: 'a step on the way to the date is due',
  digest: 'reminders of the week, in one message',
  moved: 'the date was moved',
}

function createTally(): Tally {
  const due = new Map<string, Due>()
  const held = new Map<string, number>()
  let sent = 0
  return {
    count: ({ kind, steps: [{ occasion }] }) => {
      const name = `${kind} ${occasion.id}`
      const so = due.get(name) ?? { kind, subject: occasion.id, recipients: 0, why: whys[kind] }
      due.set(name, { ...so, recipients: so.recipients + 1 })
      sent += 1
    },
    hold: ({ occasion }) => held.set(occasion.id, (held.get(occasion.id) ?? 0) + 1),
    report: () => ({
      due: [...due.values()],
      sent,
      held: [...held].map(([id, members]) => ({
        kind: 'week-is-full',
        reason: `${id}: ${members} have had all that a week holds`,
      })),
    }),
  }
}
