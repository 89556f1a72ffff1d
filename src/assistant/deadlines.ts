import { randomUUID } from 'node:crypto'
import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { isDate, osloClock } from '../domain/workdays.ts'
import type { FileStore } from '../files/files.ts'
import { isFor } from '../nudges/choose.ts'
import { newFeed } from '../nudges/feed.ts'
import { icsOf } from '../nudges/ics.ts'
import type { Occasion } from '../nudges/occasion.ts'
import { endOf, stateAt } from '../nudges/occasion.ts'
import { ownDate } from '../nudges/own.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import { dateIn } from '../nudges/written.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { calendarQuestion } from './calendar-questions.ts'
import {
  addCard,
  grantsCard,
  listCard,
  monthCard,
  occasionCard,
  type Telling,
  urgentCard,
} from './cards/deadlines.ts'
import { whenOf } from './cards/nudge.ts'
import { deadlinesPage, follow, followAction } from './deadlines-page.ts'
import type { Feature, Said, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { nudgeAnswers, snooze } from './nudge-answers.ts'
import { said } from './say.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

export interface DeadlinesParts {
  calendar: Calendar
  nudges: NudgeStore
  people: Pick<PeopleStore, 'set'>
  files: Pick<FileStore, 'put'>
  publicUrl: string
}

interface Here {
  from: Said['from']
  place: Said['place']
  at: Instant
}

/** Deadlines, grants and own dates: shown, asked about, entered, put into a calendar. */
export function deadlinesFeature(parts: DeadlinesParts): Feature {
  const list = async (event: Here, visitor: Visitor) =>
    listCard(await visible(parts, event, visitor), tellingTo(event, visitor))
  return {
    name: 'deadlines',
    help: {
      nb: '«frister»: frister og tilskudd framover, og dine egne datoer',
      nn: '«fristar»: fristar og tilskot framover, og datoane dine',
      en: '“deadlines”: deadlines and grants ahead, and your own dates',
    },
    words: {
      nb: deadlinesTexts.nb.words.list,
      nn: deadlinesTexts.nn.words.list,
      en: deadlinesTexts.en.words.list,
    },
    open: list,
    page: async (visitor, now) => {
      const { member, language } = visitor
      if (member === undefined) return [{ heading: '', cards: [strangersCard(visitor)] }]
      const all = await visible(parts, { place: 'private' }, visitor)
      return deadlinesPage(all, { member, language }, { ...parts, now })
    },
    said: async (event, visitor) => (await written(parts, event, visitor)) ?? asked(parts, event, visitor),
    pressed: {
      'deadlines-list': list,
      'deadlines-add': async (_event, visitor) =>
        visitor.member ? addCard(visitor.language) : strangersCard(visitor),
      'deadlines-remove': async ({ ref }, { member, language }) => {
        const { removed, gone } = deadlinesTexts[language]
        return said(language, member && (await parts.nudges.removeOwn(member.id, ref)) ? removed : gone)
      },
      'deadlines-ics': async (event, visitor) => {
        const one = (await visible(parts, event, visitor)).find(({ id }) => id === event.ref)
        if (one === undefined) return said(visitor.language, deadlinesTexts[visitor.language].gone)
        return inCalendar(parts, [one], { ...event, visitor, name: 'frist.ics' })
      },
      'deadlines-all-ics': async (event, visitor) => {
        const all = await visible(parts, event, visitor)
        const ahead = all.filter((one) => stateAt(one, event.at).standing !== 'expired')
        return inCalendar(parts, ahead, { ...event, visitor, name: 'frister.ics' })
      },
      'deadlines-feed': async (_event, visitor) => {
        const { member, language } = visitor
        if (member === undefined) return strangersCard(visitor)
        const { secret, hash } = newFeed()
        await parts.nudges.openFeed(member.id, hash)
        return said(language, deadlinesTexts[language].ics.feed(`${parts.publicUrl}/calendar/${secret}.ics`))
      },
      ...nudgeAnswers(parts).pressed,
    },
    submitted: {
      'deadlines-save': async ({ values, at }, visitor) => {
        const [title = '', date = '', time = ''] = [values.title?.[0], values.date?.[0], values.time?.[0]]
        const written = `${date.trim()}${time.trim() === '' ? '' : ` kl ${time.trim().replace(/^kl\.?\s*/i, '')}`}`
        return add(parts, { title: title.trim(), written, at }, visitor)
      },
      [followAction]: async (event, visitor) =>
        follow(event, visitor, { ...parts, occasions: await visible(parts, event, visitor) }),
      ...nudgeAnswers(parts).submitted,
    },
    data: {
      told: async ({ id }, language) => {
        const { data } = deadlinesTexts[language]
        const [own, choices] = [await parts.nudges.ownOf(id), await parts.nudges.choicesOf(id)]
        return [
          ...(own.length > 0 ? [data.own(own.length)] : []),
          ...(choices.length > 0 ? [data.choices(choices.length)] : []),
        ]
      },
      exported: async ({ id }) => ({
        ownDates: await parts.nudges.ownOf(id),
        choices: await parts.nudges.choicesOf(id),
        stopped: await parts.nudges.stoppedBy(id),
        tickedOff: await parts.nudges.tickedOff(id),
      }),
      forget: ({ id }) => parts.nudges.forget(id),
    },
  }
}

export function tellingTo({ place, at }: Here, { member, language }: Visitor): Telling {
  return { language, now: at, isMember: member !== undefined && place === 'private' }
}

/** What somebody may see here: the calendar as far as it concerns them, and in private their own dates. */
export async function visible(
  { calendar, nudges }: Pick<DeadlinesParts, 'calendar' | 'nudges'>,
  { place }: Pick<Here, 'place'>,
  { member }: Pick<Visitor, 'member'>,
): Promise<Occasion[]> {
  const all = await calendar()
  if (member === undefined || place === 'shared') return all.filter(isForAll)
  return [...all.filter((one) => concerns(one, member)), ...(await nudges.ownOf(member.id))]
}

function isForAll({ audience: { sizes, regions } }: Occasion): boolean {
  return sizes === undefined && regions === undefined
}

/** An adviser answers for others, so they see every date. */
function concerns({ audience }: Occasion, member: Member): boolean {
  return member.role !== 'leader' || isFor(audience, member)
}

async function asked(parts: DeadlinesParts, event: Said, visitor: Visitor): Promise<Card | undefined> {
  const calendar = await visible(parts, event, visitor)
  const question = calendarQuestion(event.text, { calendar, now: event.at })
  const telling = tellingTo(event, visitor)
  switch (question?.kind) {
    case undefined:
      return undefined
    case 'month':
      return monthCard(calendar, question.month, telling)
    case 'grants':
      return grantsCard(
        calendar.filter(({ kind }) => kind === 'grant'),
        telling,
      )
    case 'urgent':
      return urgentCard(calendar, telling)
    case 'these': {
      const [first, ...others] = question.occasions
      return others.length === 0 ? occasionCard(first, telling) : listCard(question.occasions, telling)
    }
  }
}

/** How an own date is entered in words; what follows must hold a date. */
const adds =
  /^(?:legg (?:til|inn)|ny frist|min frist|mitt møte|ny dato|husk|hugs|minn meg (?:på|om)|add|new deadline|remember|remind me (?:of|about))(?![\p{L}])[\s:]*/iu
const putsOff = /^(?:utsett|utset|snooze|minn meg (?:på det|om det|igjen)|remind me again)(?![\p{L}])/iu

async function written(parts: DeadlinesParts, event: Said, visitor: Visitor): Promise<Card | undefined> {
  const { member, language } = visitor
  const text = event.text.trim()
  if (event.place === 'shared' || text.length > 200) return undefined
  const { date: today } = osloClock(event.at)
  if (putsOff.test(text)) {
    const until = dateIn(text, today)
    return until && member ? snooze(parts, { until, at: event.at }, { member, language }) : undefined
  }
  if (!adds.test(text)) return undefined
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

async function add(
  { nudges }: DeadlinesParts,
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
  const own = ownDate(
    { id: `own-${randomUUID()}`, title: title.slice(0, 120), date, ...(time !== undefined && { time }) },
    today,
  )
  await nudges.addOwn(member.id, own)
  return {
    ...said(language, texts.added(own.title[language], whenOf(own.occurrences[0] ?? { date }, language))),
    buttons: [
      { action: 'deadlines-ics', ref: own.id, label: texts.button.ics },
      { action: 'deadlines-remove', ref: own.id, label: texts.button.remove },
    ],
  }
}

interface Wish {
  visitor: Visitor
  at: Instant
  name: string
}

async function inCalendar(
  { files }: DeadlinesParts,
  occasions: Occasion[],
  { visitor: { language, asker }, at, name }: Wish,
): Promise<Card> {
  const { ics } = deadlinesTexts[language]
  const made = {
    owner: asker,
    name,
    mediaType: 'text/calendar',
    bytes: new TextEncoder().encode(calendarFile(occasions, language, at)),
    alt: ics.alt(occasions.length),
  }
  return { ...said(language, ics.ready), files: [await files.put(made, at)] }
}

/** The dates as a file for other calendars, in one language. */
export function calendarFile(occasions: Occasion[], language: Language, now: Instant): string {
  const { ics, unconfirmed } = deadlinesTexts[language]
  return icsOf(occasions, { language, now, name: ics.name, unconfirmed })
}
