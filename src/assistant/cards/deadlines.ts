import type { Block, Button, Card, Input } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { Instant } from '../../domain/time.ts'
import { daysAfter, osloClock } from '../../domain/workdays.ts'
import type { Interest } from '../../nudges/choose.ts'
import { bySoonest, type Occasion, type Occurrence, stateAt } from '../../nudges/occasion.ts'
import { longDate } from '../texts/dates.ts'
import { deadlinesTexts } from '../texts/deadlines.ts'
import { factOf, lineOf, nextButtons, occasionBlocks, whenOf } from './nudge.ts'

export interface Telling {
  language: Language
  now: Instant
  /** Whether whoever reads it is a member, in private: only then their own dates and buttons are shown. */
  isMember: boolean
  /** What they have said of a date. */
  interestIn(id: string): Interest | undefined
}

/** More than a phone shows at a glance. */
const mostLines = 12

/** What is to come, the soonest first. */
export function listCard(occasions: Occasion[], telling: Telling): Card {
  const { language, now } = telling
  const { list } = deadlinesTexts[language]
  const ahead = occasions.filter((one) => stateAt(one, now).standing !== 'expired').sort(bySoonest(now))
  const facts = ahead.slice(0, mostLines).map((one) => lineOf(one, now, language))
  return {
    language,
    headline: facts.length > 0 ? list.headline : '',
    body:
      facts.length > 0
        ? [
            { kind: 'facts', facts },
            { kind: 'note', text: list.link },
          ]
        : [{ kind: 'text', text: list.none }],
    buttons: listButtons(telling),
  }
}

export function listButtons({ language, isMember }: Telling): Button[] {
  const { button } = deadlinesTexts[language]
  const ics = { action: 'deadlines-all-ics', ref: 'all', label: button.allIcs }
  if (!isMember) return [ics]
  return [
    { action: 'deadlines-add', ref: 'new', label: button.add, primary: true },
    ics,
    { action: 'deadlines-feed', ref: 'new', label: button.feed },
    { action: 'deadlines-wheel', ref: 'all', label: button.wheel },
  ]
}

/** Every date that falls in a month; undefined where there is none. */
export function monthCard(
  occasions: Occasion[],
  month: string,
  { language, now }: Telling,
): Card | undefined {
  const falling = occasions
    .flatMap((occasion) => occasion.occurrences.map((occurrence) => ({ occasion, occurrence })))
    .filter(({ occurrence: { date } }) => date.startsWith(month))
    .sort((one, other) => one.occurrence.date.localeCompare(other.occurrence.date))
  if (falling.length === 0) return undefined
  const { list } = deadlinesTexts[language]
  const facts = falling.map(({ occasion, occurrence }) =>
    factOf(occasion, { occurrence, standing: standingOf(occasion, occurrence, now) }, language),
  )
  const name = longDate(language, `${month}-01`).replace(/^1\.? /, '')
  return { language, headline: list.month(name), body: [{ kind: 'facts', facts }] }
}

function standingOf(
  { standing }: Occasion,
  { date, last = date }: Occurrence,
  now: Instant,
): Occasion['standing'] {
  return last < osloClock(now).date ? 'expired' : standing
}

/** One date, as an answer to when it is. */
export function occasionCard(occasion: Occasion, telling: Telling): Card {
  const { language, now, isMember, interestIn } = telling
  const { over, button } = deadlinesTexts[language]
  const { standing, occurrence } = stateAt(occasion, now)
  const when = whenOf(occurrence, language)
  const isPast = standing === 'expired' && occasion.kind !== 'event' && occasion.kind !== 'own'
  const body: Block[] = [
    ...(isPast ? [{ kind: 'text' as const, text: over(when) }] : []),
    ...occasionBlocks(occasion, now, language),
  ]
  const open = standing !== 'expired'
  const interest = interestIn(occasion.id)
  // Whoever has applied says how it went also when the deadline is over.
  const next =
    isMember && occasion.kind === 'grant' && (open || interest === 'applied' || interest === 'applying')
      ? nextButtons(occasion.id, language, interest)
      : []
  const ics = { action: 'deadlines-ics', ref: occasion.id, label: button.ics }
  const buttons = [...next, ...(open ? [ics] : [])]
  return {
    language,
    headline: `${occasion.title[language]}: ${when}`,
    body,
    ...(buttons.length > 0 && { buttons }),
  }
}

/** What can be applied for: what is open, what is expected, and what is over without a known next time. */
export function grantsCard(grants: Occasion[], { language, now, interestIn }: Telling): Card {
  const { apply, interest: names } = deadlinesTexts[language]
  const told = (standing: Occasion['standing']) =>
    grants.filter((grant) => stateAt(grant, now).standing === standing).sort(bySoonest(now))
  const lineTo = (one: Occasion) => {
    const { label, value } = lineOf(one, now, language)
    const interest = interestIn(one.id)
    return { label, value: interest ? `${value} · ${names[interest]}` : value }
  }
  const lines = (some: Occasion[]): Block[] =>
    some.length > 0 ? [{ kind: 'facts', facts: some.map(lineTo) }] : []
  const declined = ({ id }: Occasion) => (interestIn(id) === 'not-for-us' ? 1 : 0)
  const under = (text: string, some: Occasion[]): Block[] =>
    some.length > 0 ? [{ kind: 'text', text }, ...lines(some)] : []
  // What is not for them goes last, and is still there to be changed.
  const open = told('confirmed').sort((one, other) => declined(one) - declined(other))
  return {
    language,
    headline: open.length > 0 ? apply.open : apply.none,
    body: [
      ...lines(open),
      ...under(apply.expected, told('expected')),
      ...under(apply.over, told('expired').reverse()),
    ],
  }
}

const urgentDays = 28

/** What falls due within four weeks. */
export function urgentCard(occasions: Occasion[], telling: Telling): Card {
  const { language, now } = telling
  const { urgent, button } = deadlinesTexts[language]
  const until = daysAfter(osloClock(now).date, urgentDays)
  const near = occasions
    .filter((one) => {
      const { standing, occurrence } = stateAt(one, now)
      return standing !== 'expired' && occurrence.date <= until
    })
    .sort(bySoonest(now))
  const facts = near.map((one) => lineOf(one, now, language))
  return {
    language,
    headline: near.length > 0 ? urgent.headline : '',
    body: near.length > 0 ? [{ kind: 'facts', facts }] : [{ kind: 'text', text: urgent.none }],
    buttons: [{ action: 'deadlines-wheel', ref: 'all', label: button.wheel }],
  }
}

/** Where a member enters a date of their own. */
export function addCard(language: Language): Card {
  const { form } = deadlinesTexts[language]
  const text = { kind: 'text', maxLength: 120 } as const
  const inputs: [Input, ...Input[]] = [
    { ...text, id: 'title', label: form.title },
    { ...text, id: 'date', label: form.date, maxLength: 40 },
    { ...text, id: 'time', label: form.time, maxLength: 10, optional: true },
  ]
  return {
    language,
    headline: form.headline,
    body: [],
    form: { action: 'deadlines-save', ref: 'new', inputs, submitLabel: form.save },
  }
}
