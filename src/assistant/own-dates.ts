import { randomUUID } from 'node:crypto'
import type { Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'
import { isDate, osloClock } from '../domain/workdays.ts'
import { endOf } from '../nudges/occasion.ts'
import { ownDate } from '../nudges/own.ts'
import { meetingIn, type Preparation } from '../nudges/preparations.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import { dateIn } from '../nudges/written.ts'
import type { PeopleStore } from '../people/store.ts'
import { whenOf } from './cards/nudge.ts'
import type { Said, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { saidToReminder } from './reminder-words.ts'
import { said } from './say.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

interface Parts {
  calendar: Calendar
  nudges: NudgeStore
  people: Pick<PeopleStore, 'set'>
  /** What is to be done before meetings of politicians. */
  preparations(): Preparation[]
}

/** How an own date is entered in words; what follows must hold a date. */
const adds =
  /^(?:legg (?:til|inn)|ny frist|min frist|mitt møte|ny dato|husk|hugs|minn meg (?:på|om)|add|new deadline|remember|remind me (?:of|about))(?![\p{L}])[\s:]*/iu

/** A date of one's own in words, or what is said to the last reminder; undefined when it is neither. */
export async function written(parts: Parts, event: Said, visitor: Visitor): Promise<Card | undefined> {
  const text = event.text.trim()
  if (event.place === 'shared' || text.length > 200) return undefined
  const { date: today } = osloClock(event.at)
  if (!adds.test(text)) return saidToReminder(parts, event, visitor)
  const rest = text.replace(adds, '')
  const found = dateIn(rest, today)
  if (found === undefined || text.endsWith('?')) return undefined
  const title = 'impossible' in found ? '' : withoutGlue(found.rest)
  return add(parts, { title, written: rest, at: event.at }, visitor)
}

/** "at det er kommunestyremøte": what is left of a sentence when its date is taken out. */
function withoutGlue(text: string): string {
  return text.replace(/^(?:at det er|at|om|på|of|about|that|møtet)\s+/iu, '').trim()
}

interface Wanted {
  title: string
  /** The date, in words. */
  written: string
  at: Instant
}

/** Keeps a date that a member has entered, or says why it cannot be one. */
export async function add(
  { nudges, preparations }: Parts,
  { title, written, at }: Wanted,
  visitor: Visitor,
): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const texts = deadlinesTexts[language]
  const { date: today } = osloClock(at)
  const found = dateIn(written, today)
  if (found === undefined) return said(language, texts.impossible(written.slice(0, 60)))
  if ('impossible' in found) return said(language, texts.impossible(found.impossible))
  if (title === '') return said(language, texts.noTitle)
  const { date, time } = found
  if (!isDate(date) || endOf({ date, ...(time !== undefined && { time }) }) <= at)
    return said(language, texts.past(whenOf({ date }, language)))
  const meeting = meetingIn(title)
  const needs = preparations().filter(({ meetings }) => meeting !== undefined && meetings.includes(meeting))
  const own = ownDate(
    {
      id: `own-${randomUUID()}`,
      title: title.slice(0, 120),
      date,
      ...(time !== undefined && { time }),
      weeksBefore: needs.map(({ weeksBefore }) => weeksBefore),
    },
    today,
  )
  await nudges.addOwn(member.id, own)
  return {
    ...said(
      language,
      texts.added(own.title[language], whenOf(own.occurrences[0] ?? { date }, language), own.lead),
    ),
    buttons: [
      { action: 'deadlines-ics', ref: own.id, label: texts.button.ics },
      { action: 'deadlines-remove', ref: own.id, label: texts.button.remove },
    ],
  }
}
