import type { Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'
import type { FileStore } from '../files/files.ts'
import { newFeed } from '../nudges/feed.ts'
import { stateAt } from '../nudges/occasion.ts'
import type { Preparation } from '../nudges/preparations.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { PeopleStore } from '../people/store.ts'
import { calendarQuestion } from './calendar-questions.ts'
import { addCard, grantsCard, listCard, monthCard, occasionCard, urgentCard } from './cards/deadlines.ts'
import { deadlinesAtHome } from './cards/home.ts'
import { deadlinesPage, follow, followAction } from './deadlines-page.ts'
import type { Feature, Said, Visitor } from './feature.ts'
import { inCalendar } from './in-calendar.ts'
import { strangersCard } from './members.ts'
import { nudgeAnswers } from './nudge-answers.ts'
import { add, written } from './own-dates.ts'
import { said } from './say.ts'
import { isOpenTo, tellingTo, visible } from './seen.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

export interface DeadlinesParts {
  calendar: Calendar
  nudges: NudgeStore
  preparations(): Preparation[]
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
    listCard(await visible(parts, event, visitor), await tellingTo(parts, event, visitor))
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
    home: async (visitor, at) => {
      const here = { place: 'private' as const, at }
      return deadlinesAtHome(await visible(parts, here, visitor), await tellingTo(parts, here, visitor))
    },
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

async function asked(parts: DeadlinesParts, event: Said, visitor: Visitor): Promise<Card | undefined> {
  const calendar = await visible(parts, event, visitor)
  const question = calendarQuestion(event.text, { calendar, now: event.at })
  const telling = await tellingTo(parts, event, visitor)
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
      return urgentCard(calendar.filter(isOpenTo(telling)), telling)
    case 'these': {
      const [first, ...others] = question.occasions
      return others.length === 0 ? occasionCard(first, telling) : listCard(question.occasions, telling)
    }
  }
}
