import type { Block, Button, Card, Fact } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { Instant } from '../../domain/time.ts'
import { daysBetween } from '../../domain/workdays.ts'
import type { Interest } from '../../nudges/choose.ts'
import type { Step } from '../../nudges/due.ts'
import { type Occasion, type Occurrence, type Standing, stateAt } from '../../nudges/occasion.ts'
import { isTimeFor, type Preparation, preparationsFor, tickOf } from '../../nudges/preparations.ts'
import type { Moved } from '../../nudges/store.ts'
import { longDate } from '../texts/dates.ts'
import { deadlinesTexts } from '../texts/deadlines.ts'

/** "12. desember 2026 kl. 18.00". */
export function whenOf({ date, time, last }: Occurrence, language: Language): string {
  return deadlinesTexts[language].when(date, {
    ...(time !== undefined && { time }),
    ...(last !== undefined && { last }),
  })
}

/** Everything that is known of one date, with its standing and its source. */
export function occasionBlocks(occasion: Occasion, now: Instant, language: Language): Block[] {
  const { label, standing: names, checked, list } = deadlinesTexts[language]
  const { standing, occurrence } = stateAt(occasion, now)
  const facts: Fact[] = [
    { label: label.when, value: whenOf(occurrence, language) },
    { label: label.standing, value: occasion.kind === 'own' ? list.own : names[standing] },
  ]
  if (standing === 'expired' && occasion.next)
    facts.push({ label: label.next, value: occasion.next[language] })
  if (occasion.kind !== 'own')
    facts.push({ label: label.source, value: checked(sourceOf(occasion), occasion.checked) })
  const detail = occasion.detail?.[language]
  return [
    ...(detail === undefined ? [] : [{ kind: 'text' as const, text: detail }]),
    { kind: 'facts', facts },
  ]
}

function sourceOf({ source, link }: Occasion): string {
  return link === undefined ? source : `${source} (${link})`
}

/** A date on one line of a list: its day, with a word where it is not certain. */
export function lineOf(occasion: Occasion, now: Instant, language: Language): Fact {
  const { standing, occurrence } = stateAt(occasion, now)
  return factOf(occasion, { occurrence, standing }, language)
}

export function factOf(
  { kind, title }: Occasion,
  { occurrence, standing }: { occurrence: Occurrence; standing: Standing },
  language: Language,
): Fact {
  const { standing: names, list } = deadlinesTexts[language]
  const mark = kind === 'own' ? list.own : names[standing]
  return { label: title[language], value: `${whenOf(occurrence, language)} · ${mark}` }
}

/** One reminder, with what can be said to it. */
export function nudgeCard({ occasion, occurrence }: Step, now: Instant, options: Seen): Card {
  const { language, today, interest } = options
  const { nudge } = deadlinesTexts[language]
  const days = daysBetween(today, occurrence.date)
  const needed = neededFor({ occasion, occurrence }, options)
  return {
    language,
    headline: nudge.headline(occasion.title[language], days, isEvent(occasion)),
    body: [
      ...occasionBlocks(occasion, now, language),
      ...preparingBlocks(occasion, needed, language),
      { kind: 'note', text: nudge.note },
    ],
    buttons: [
      ...needed.slice(0, mostNeeded).map((need) => preparationButton(occasion, need, language)),
      ...nudgeButtons(occasion, language, interest),
    ],
  }
}

/** With the other buttons, as many as a card takes. */
const mostNeeded = 2

/** What a meeting needs by now and is not ticked off. */
function neededFor(
  { occasion, occurrence }: Pick<Step, 'occasion' | 'occurrence'>,
  { preparing, today }: Seen,
) {
  return preparationsFor(occasion, preparing?.all ?? [])
    .filter((need) => isTimeFor(need, occurrence.date, today))
    .filter((need) => !preparing?.isPrepared(tickOf(occasion, need)))
}

function preparingBlocks({ title }: Occasion, needed: Preparation[], language: Language): Block[] {
  if (needed.length === 0) return []
  const { wheel } = deadlinesTexts[language]
  return [
    { kind: 'text', text: wheel.toDo(title[language]) },
    { kind: 'list', items: needed.map((need) => preparationLine(need, language, false)) },
  ]
}

/** "Lever saksframlegget, 3 uker før"; with a word when it is done. */
export function preparationLine(
  { title, weeksBefore }: Preparation,
  language: Language,
  done: boolean,
): string {
  const { wheel } = deadlinesTexts[language]
  const line = `${title[language]}, ${wheel.weeksBefore(weeksBefore)}`
  return done ? `${line} (${wheel.done.toLowerCase()})` : line
}

export function preparationButton(occasion: Occasion, preparation: Preparation, language: Language): Button {
  const label = `${deadlinesTexts[language].wheel.done}: ${preparation.title[language]}`
  return { action: 'wheel-prepared', ref: tickOf(occasion, preparation), label }
}

interface Seen {
  language: Language
  today: string
  /** What the reader has said of it. */
  interest?: Interest
  /** What is to be done before meetings, and what of it is. */
  preparing?: { all: Preparation[]; isPrepared(tick: string): boolean }
}

function isEvent({ kind }: Occasion): boolean {
  return kind === 'event' || kind === 'own' || kind === 'reporting'
}

function nudgeButtons({ id, kind }: Occasion, language: Language, interest?: Interest): Button[] {
  const { button } = deadlinesTexts[language]
  const grant = kind === 'grant' ? nextButtons(id, language, interest) : []
  return [
    ...grant,
    { action: 'deadlines-snooze', ref: id, label: button.snooze },
    { action: 'deadlines-ics', ref: id, label: button.ics },
    { action: 'deadlines-not', ref: id, label: button.notForUs },
    { action: 'deadlines-why', ref: id, label: button.why },
  ]
}

const nextAfter: Record<Interest | 'nothing', Interest[]> = {
  nothing: ['considering', 'applying'],
  considering: ['applying'],
  applying: ['applied'],
  applied: ['got'],
  got: [],
  'not-for-us': ['considering'],
}

/** What a leader may say next of a grant, after what they have said. */
export function nextButtons(id: string, language: Language, interest?: Interest): Button[] {
  const texts = deadlinesTexts[language].interest
  return nextAfter[interest ?? 'nothing'].map((next, at) => ({
    action: 'deadlines-interest',
    ref: `${next}:${id}`,
    label: texts[next],
    ...(at === 0 && interest !== undefined && { primary: true }),
  }))
}

/** Asks whoever has applied how it went. */
export function resultCard({ id, title }: Occasion, language: Language): Card {
  const { result } = deadlinesTexts[language]
  return {
    language,
    headline: result.ask(title[language]),
    body: [{ kind: 'note', text: result.why }],
    buttons: [
      ...nextButtons(id, language, 'applied'),
      { action: 'deadlines-turned-down', ref: id, label: result.turnedDown },
      { action: 'deadlines-no-answer', ref: id, label: result.notYet },
    ],
  }
}

/** The reminders of a week in one message. */
export function digestCard(steps: Step[], language: Language): Card {
  const { nudge, button } = deadlinesTexts[language]
  const facts = steps.map(({ occasion, occurrence }) =>
    factOf(occasion, { occurrence, standing: 'confirmed' }, language),
  )
  return {
    language,
    headline: nudge.digest,
    body: [{ kind: 'facts', facts }],
    buttons: [
      { action: 'deadlines-list', ref: 'all', label: deadlinesTexts[language].list.headline },
      { action: 'deadlines-all-ics', ref: 'all', label: button.allIcs },
    ],
  }
}

/** To whoever follows a date that was moved. */
export function movedCard(occasion: Occasion, moved: Moved, options: Seen & { now: Instant }): Card {
  const { language, now } = options
  const { nudge } = deadlinesTexts[language]
  const [from, to] = [longDate(language, moved.from), longDate(language, moved.to)]
  return {
    language,
    headline: nudge.moved(occasion.title[language], from, to),
    body: occasionBlocks(occasion, now, language),
    buttons: nudgeButtons(occasion, language),
  }
}
