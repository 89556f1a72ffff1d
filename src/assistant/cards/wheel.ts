import type { Block, Button, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { Instant } from '../../domain/time.ts'
import { daysBetween, osloClock } from '../../domain/workdays.ts'
import { type Occasion, stateAt } from '../../nudges/occasion.ts'
import { isTimeFor, type Preparation, preparationsFor, tickOf } from '../../nudges/preparations.ts'
import type { WheelEvent } from '../../nudges/yearwheel.ts'
import { deadlinesTexts } from '../texts/deadlines.ts'
import { factOf, preparationButton, preparationLine } from './nudge.ts'

/** The year of one leader, as it stands. */
export interface WheelSeen {
  language: Language
  now: Instant
  events: WheelEvent[]
  /** Dates ahead, the soonest first. */
  ahead: Occasion[]
  preparations: Preparation[]
  isDone(event: WheelEvent): boolean
  isPrepared(tick: string): boolean
  /** Whether it is theirs to tick off. */
  isMine: boolean
}

/** So many can be ticked off by a button each without the card growing long. */
const mostButtons = 4
/** Eight weeks: what a case for the council takes, with time to write it. */
const daysAhead = 56

/** The year in words: dates with their weeks, what meetings need, what usually comes now and next. */
export function wheelCard(seen: WheelSeen): Card {
  const { language, events, now } = seen
  const { wheel: texts } = deadlinesTexts[language]
  const month = Number(osloClock(now).date.slice(5, 7))
  const present = events.filter(inMonth(month))
  const meetings = meetingsIn(seen)
  return {
    language,
    headline: texts.headline,
    body: [
      ...datesAhead(seen),
      ...meetings.flatMap((meeting) => meetingBlocks(meeting, seen)),
      ...section(texts.now, named(present, seen)),
      ...section(texts.soon, named(events.filter(inMonth((month % 12) + 1)), seen)),
      ...section(
        texts.always,
        named(
          events.filter(({ when }) => 'every' in when),
          seen,
        ),
      ),
      { kind: 'note', text: meetings.length > 0 ? `${texts.note} ${texts.proposal}` : texts.note },
    ],
    buttons: seen.isMine ? buttonsFor(present, meetings, seen) : [],
  }
}

function inMonth(month: number) {
  return ({ when }: WheelEvent): boolean => 'months' in when && when.months.includes(month)
}

function section(heading: string, items: string[]): Block[] {
  if (items.length === 0) return []
  return [
    { kind: 'text', text: heading },
    { kind: 'list', items },
  ]
}

function named(some: WheelEvent[], seen: WheelSeen): string[] {
  const { wheel: texts } = deadlinesTexts[seen.language]
  return some.map((event) => {
    const title = event.title[seen.language]
    return seen.isDone(event) ? `${title} (${texts.done.toLowerCase()})` : title
  })
}

interface Meeting {
  occasion: Occasion
  /** What is to be done for it, the earliest first. */
  needs: Preparation[]
}

function meetingsIn({ ahead, preparations, isMine }: WheelSeen): Meeting[] {
  if (!isMine) return []
  return ahead
    .map((occasion) => ({ occasion, needs: preparationsFor(occasion, preparations) }))
    .filter(({ needs }) => needs.length > 0)
}

function weeksTo(occasion: Occasion, { now, language }: WheelSeen): string {
  const days = daysBetween(osloClock(now).date, stateAt(occasion, now).occurrence.date)
  return deadlinesTexts[language].wheel.weeks(Math.round(days / 7))
}

function meetingBlocks({ occasion, needs }: Meeting, seen: WheelSeen): Block[] {
  const { language, isPrepared } = seen
  const heading = deadlinesTexts[language].wheel.before(occasion.title[language], weeksTo(occasion, seen))
  return section(
    heading,
    needs.map((need) => preparationLine(need, language, isPrepared(tickOf(occasion, need)))),
  )
}

function datesAhead(seen: WheelSeen): Block[] {
  const { ahead, now, language } = seen
  const today = osloClock(now).date
  const facts = ahead.flatMap((one) => {
    const state = stateAt(one, now)
    if (daysBetween(today, state.occurrence.date) > daysAhead) return []
    const { label, value } = factOf(one, state, language)
    return [{ label, value: `${value} · ${weeksTo(one, seen)}` }]
  })
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

/** What a meeting needs by now goes before what is usual in this month. */
function buttonsFor(present: WheelEvent[], meetings: Meeting[], seen: WheelSeen): Button[] {
  const { language, now, isDone, isPrepared } = seen
  const { wheel: texts, button } = deadlinesTexts[language]
  const today = osloClock(now).date
  const needed = meetings.flatMap(({ occasion, needs }) =>
    needs
      .filter((need) => isTimeFor(need, stateAt(occasion, now).occurrence.date, today))
      .filter((need) => !isPrepared(tickOf(occasion, need)))
      .map((need) => preparationButton(occasion, need, language)),
  )
  const usual = present
    .filter((event) => !isDone(event))
    .map(({ id, title }) => ({ action: 'wheel-done', ref: id, label: `${texts.done}: ${title[language]}` }))
  return [
    ...[...needed, ...usual].slice(0, mostButtons),
    { action: 'deadlines-add', ref: 'new', label: button.add },
  ]
}
