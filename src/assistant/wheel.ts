import type { Block, Button, Card } from '../domain/card.ts'
import { daysBetween, osloClock } from '../domain/workdays.ts'
import { bySoonest, type Occasion, stateAt } from '../nudges/occasion.ts'
import type { WheelEvent } from '../nudges/yearwheel.ts'
import { urgentCard } from './cards/deadlines.ts'
import { factOf } from './cards/nudge.ts'
import type { DeadlinesParts } from './deadlines.ts'
import type { Feature, Pressed, Said, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { isOpenTo, tellingTo, visible } from './seen.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

type Parts = Pick<DeadlinesParts, 'calendar' | 'nudges'> & {
  /** The year of a leader, as the folder has it now. */
  wheel(): WheelEvent[]
}

/** The municipal, school and political year of a leader, and what is urgent in it. */
export function wheelFeature(parts: Parts): Feature {
  const wheel = (event: Said | Pressed, visitor: Visitor) => wheelCard(parts, event, visitor)
  return {
    name: 'wheel',
    help: {
      nb: '«årshjul»: året som leder måned for måned, og hva som haster nå',
      nn: '«årshjul»: året som leiar månad for månad, og kva som hastar no',
      en: '“year wheel”: the year of a leader month by month, and what is urgent now',
    },
    words: {
      nb: deadlinesTexts.nb.words.wheel,
      nn: deadlinesTexts.nn.words.wheel,
      en: deadlinesTexts.en.words.wheel,
    },
    open: async (event, visitor) => {
      if (!/hast|urgent/i.test(event.text)) return wheel(event, visitor)
      const telling = await tellingTo(parts, event, visitor)
      return urgentCard((await visible(parts, event, visitor)).filter(isOpenTo(telling)), telling)
    },
    pressed: {
      'deadlines-wheel': wheel,
      'wheel-done': async (event, visitor) => {
        const { member, language } = visitor
        if (member === undefined) return strangersCard(visitor)
        const item = parts.wheel().find(({ id }) => id === event.ref)
        if (item === undefined) return said(language, deadlinesTexts[language].gone)
        await parts.nudges.tickOff(member.id, item.id, monthOf(event.at))
        return { ...(await wheel(event, visitor)), inPlace: true }
      },
    },
  }
}

function monthOf(at: number): string {
  return osloClock(at).date.slice(0, 7)
}

/** So many can be ticked off by a button each without the card growing long. */
const mostButtons = 4

async function wheelCard(parts: Parts, event: Said | Pressed, visitor: Visitor): Promise<Card> {
  const { language, member } = visitor
  const { wheel: texts } = deadlinesTexts[language]
  const month = Number(monthOf(event.at).slice(5))
  const events = parts.wheel()
  const isMine = member !== undefined && event.place === 'private'
  const ticked = isMine ? await parts.nudges.tickedOff(member.id) : []
  const isDone = (id: string) => ticked.some((one) => one.item === id && one.month === monthOf(event.at))
  const named = (some: WheelEvent[]): string[] =>
    some.map(({ id, title }) =>
      isDone(id) ? `${title[language]} (${texts.done.toLowerCase()})` : title[language],
    )
  const section = (heading: string, items: string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'text', text: heading },
          { kind: 'list', items },
        ]
  const now = events.filter(inMonth(month))
  const telling = await tellingTo(parts, event, visitor)
  const ahead = (await visible(parts, event, visitor)).filter(isOpenTo(telling))
  return {
    language,
    headline: texts.headline,
    body: [
      ...datesAhead(ahead, event.at, visitor),
      ...section(texts.now, named(now)),
      ...section(texts.soon, named(events.filter(inMonth((month % 12) + 1)))),
      ...section(texts.always, named(events.filter(({ when }) => 'every' in when))),
      { kind: 'note', text: texts.note },
    ],
    buttons: isMine ? [...doneButtons(now, { isDone, visitor }), addButton(visitor)] : [],
  }
}

function inMonth(month: number) {
  return ({ when }: WheelEvent): boolean => 'months' in when && when.months.includes(month)
}

interface ForButtons {
  isDone(id: string): boolean
  visitor: Visitor
}

function doneButtons(now: WheelEvent[], { isDone, visitor: { language } }: ForButtons): Button[] {
  const { wheel: texts } = deadlinesTexts[language]
  return now
    .filter(({ id }) => !isDone(id))
    .slice(0, mostButtons)
    .map(({ id, title }) => ({ action: 'wheel-done', ref: id, label: `${texts.done}: ${title[language]}` }))
}

function addButton({ language }: Visitor): Button {
  return { action: 'deadlines-add', ref: 'new', label: deadlinesTexts[language].button.add }
}

/** Eight weeks: what a case for the council takes, with time to write it. */
const daysAhead = 56

function datesAhead(all: Occasion[], at: number, { language }: Visitor): Block[] {
  const today = osloClock(at).date
  const facts = all
    .filter((one) => stateAt(one, at).standing !== 'expired')
    .sort(bySoonest(at))
    .flatMap((one) => {
      const state = stateAt(one, at)
      const days = daysBetween(today, state.occurrence.date)
      if (days > daysAhead) return []
      const { label, value } = factOf(one, state, language)
      return [{ label, value: `${value} · ${deadlinesTexts[language].wheel.weeks(Math.round(days / 7))}` }]
    })
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}
