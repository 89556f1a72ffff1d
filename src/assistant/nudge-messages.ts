import type { Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'
import { daysAfter } from '../domain/workdays.ts'
import { type Choice, follows, type Interest } from '../nudges/choose.ts'
import { dueOn, type Step, stepsTo, stepsUnderWay } from '../nudges/due.ts'
import type { Kind, Occasion } from '../nudges/occasion.ts'
import { type Reminded, remindersFor } from '../nudges/plan.ts'
import type { Preparation } from '../nudges/preparations.ts'
import { resultStep } from '../nudges/result.ts'
import type { Sent } from '../nudges/sent.ts'
import type { Moved } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import { digestCard, movedCard, nudgeCard, resultCard } from './cards/nudge.ts'

/** The moment of a round, on Norwegian clocks. */
export interface Day {
  now: Instant
  today: string
  time: string
  monday: string
}

/** What one member is sent: one message, and the steps that are done with it. */
export interface Message {
  kind: 'reminder' | 'digest' | 'moved' | 'result'
  /** The step that the message is kept under, then those that it tells of. */
  steps: [Step, ...Step[]]
  card: Card
}

/** What a round knows of everybody, read once. */
export interface Told {
  day: Day
  sent: Sent
  /** The steps to each date of the calendar, to the end of the week. */
  underWay: Step[][]
  /** Own dates, by member. */
  own: Map<string, { occasion: Occasion }[]>
  moves: { moved: Moved; occasion: Occasion }[]
  grants: Occasion[]
  choices: Map<string, Choice[]>
  stopped: Map<string, Kind[]>
  inWeek: Map<string, number>
  draw: Drawer
}

/** What a member is sent now, and what is due and kept for another week because this one is full. */
export function messagesFor(member: Member, told: Told): { messages: Message[]; held: Step[] } {
  const { day, underWay, own, draw } = told
  const reminded = remindedOf(member, told)
  const moved = movesFor(member, reminded, told)
  const known = new Set(moved.flatMap(({ steps }) => steps.map(nameOf)))
  const mine = (own.get(member.id) ?? []).map(({ occasion }) => occasion)
  const all = [...underWay, ...stepsUnderWay(mine, weekOf(day))]
  const wasSent: Reminded['wasSent'] = (step) =>
    reminded.wasSent(step) || (step !== 'digest' && known.has(nameOf(step)))
  const { single, digest, held } = remindersFor({ ...reminded, wasSent }, all, day.today)
  const alone = single.map(
    (step): Message => ({
      kind: 'reminder',
      steps: [step],
      card: draw.one(step, member, interestIn(reminded, step)),
    }),
  )
  const results = resultsFor(member, reminded, told)
  return { messages: [...moved, ...alone, ...digestOf(digest, member, day), ...results], held }
}

function interestIn(
  { choices }: Reminded,
  { occasion: { id } }: Pick<Step, 'occasion'>,
): Interest | undefined {
  return choices.find(({ occasion }) => occasion === id)?.interest
}

/** Whoever has applied is asked how it went. */
function resultsFor({ language = 'nb' }: Member, reminded: Reminded, { grants, day }: Told): Message[] {
  const { choices, stopped, wasSent } = reminded
  if (stopped.includes('grant')) return []
  return choices.flatMap(({ occasion: id, interest, putOffUntil }) => {
    const grant = interest === 'applied' ? grants.find((one) => one.id === id) : undefined
    const step = grant && resultStep(grant, putOffUntil)
    const isDue = step && step.on <= day.today && day.today <= step.occurrence.date && !wasSent(step)
    return isDue
      ? [{ kind: 'result' as const, steps: [step], card: resultCard(step.occasion, language) }]
      : []
  })
}

function remindedOf(member: Member, { day, sent, choices, stopped, inWeek }: Told): Reminded {
  const { id } = member
  return {
    profile: member,
    digest: member.settings.digest,
    choices: choices.get(id) ?? [],
    stopped: stopped.get(id) ?? [],
    sentThisWeek: inWeek.get(id) ?? 0,
    wasSent: (step) => sent.has(id, step === 'digest' ? weekly(day) : step),
  }
}

function digestOf(steps: Step[], { language = 'nb' }: Member, day: Day): Message[] {
  if (steps.length === 0) return []
  return [{ kind: 'digest', steps: [weekly(day), ...steps], card: digestCard(steps, language) }]
}

/** To the end of the week. */
export function weekOf(day: Day): Day & { until: string } {
  return { ...day, until: daysAfter(day.monday, 6) }
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

/** One message for each moved date that a member follows. It stands for the reminder that is due just then. */
function movesFor(member: Member, reminded: Reminded, { day, moves, sent, draw }: Told): Message[] {
  return moves.flatMap(({ moved, occasion }) => {
    const occurrence = occasion.occurrences[0] ?? { date: moved.to }
    const step: Step = { occasion, occurrence, name: `change-${moved.number}`, on: day.today }
    const interest = interestIn(reminded, { occasion })
    const concerned =
      follows(interest, sent.hasAny(member.id, occasion.id)) && !reminded.stopped.includes(occasion.kind)
    if (!concerned || reminded.wasSent(step)) return []
    const due = dueOn(stepsTo(occasion, occurrence), day.today)
    const steps: Message['steps'] = due ? [step, due] : [step]
    return [{ kind: 'moved' as const, steps, card: draw.moved(occasion, moved, member) }]
  })
}

export interface Drawer {
  one(step: Step, member: Member, interest?: Interest): Card
  moved(occasion: Occasion, moved: Moved, member: Member): Card
}

/** What is to be done before meetings, and what each member has ticked off. */
interface Preparing {
  all: Preparation[]
  ticked: Map<string, string[]>
}

/** The same reminder in the same language is drawn once. */
export function drawer({ now, today }: Day, preparing: Preparing): Drawer {
  const drawn = new Map<string, Card>()
  return {
    one: (step, { id, language = 'nb' }, interest) => {
      if (step.occasion.kind === 'own') {
        const isPrepared = (tick: string) => preparing.ticked.get(id)?.includes(tick) === true
        const of = { language, today, preparing: { all: preparing.all, isPrepared } }
        return nudgeCard(step, now, of)
      }
      const name = `${language} ${interest ?? ''} ${nameOf(step)}`
      const card = drawn.get(name) ?? nudgeCard(step, now, { language, today, ...(interest && { interest }) })
      drawn.set(name, card)
      return card
    },
    moved: (occasion, moved, { language = 'nb' }) => movedCard(occasion, moved, { language, today, now }),
  }
}
