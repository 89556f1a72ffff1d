import type { Block, Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { daysAfter, osloClock } from '../domain/workdays.ts'
import { type Interest, interests } from '../nudges/choose.ts'
import { type Occasion, stateAt } from '../nudges/occasion.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import { lineOf, nextButtons } from './cards/nudge.ts'
import type { Pressed } from './feature.ts'
import { said } from './say.ts'
import { longDate } from './texts/dates.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

interface Parts {
  calendar: Calendar
  nudges: Pick<NudgeStore, 'choose'>
}

interface By {
  member: Member
  language: Language
}

/** What a leader says of a grant with a button, named as `considering:<id>`. */
export async function takeInterest(parts: Parts, { ref, at }: Pressed, by: By): Promise<Card> {
  const [name = '', id = ''] = ref.split(':')
  return noteInterest({ id, name, at }, by, { ...parts, occasions: await parts.calendar() })
}

interface Taking {
  id: string
  /** As it came back from the button or the form. */
  name: string
  at: Instant
}

/**
 * Notes what a leader says of a date, in a messenger as on the page, from considering it to having got it; each answer
 * says what comes of it. Only of a date among `occasions`: those that the leader may see.
 */
export async function noteInterest(
  { id, name, at }: Taking,
  { member, language }: By,
  { nudges, calendar, occasions }: Parts & { occasions: Occasion[] },
): Promise<Card> {
  const texts = deadlinesTexts[language]
  const interest = interests.find((known) => known === name)
  const occasion = occasions.find((one) => one.id === id)
  if (occasion === undefined || interest === undefined) return said(language, texts.gone)
  await nudges.choose(member.id, { occasion: id, interest })
  if (interest === 'not-for-us') return said(language, texts.noted)
  return afterCard(occasion, interest, { calendar: await calendar(), now: at, language })
}

interface After {
  calendar: Occasion[]
  now: number
  language: Language
}

function afterCard(grant: Occasion, interest: Exclude<Interest, 'not-for-us'>, after: After): Card {
  const { language } = after
  const { follows, button, result } = deadlinesTexts[language]
  const add = { action: 'deadlines-add', ref: 'new', label: button.add }
  const turnedDown = { action: 'deadlines-turned-down', ref: grant.id, label: result.turnedDown }
  const not = { action: 'deadlines-not', ref: grant.id, label: button.notForUs }
  const last = { considering: [not], applying: [not], applied: [turnedDown], got: [add] }
  return {
    language,
    headline: '',
    body: [
      { kind: 'text', text: follows[interest] },
      ...(interest === 'got' ? reportingOf(grant, after) : []),
    ],
    buttons: [...nextButtons(grant.id, language, interest), ...last[interest]],
  }
}

/** What is to be reported of a grant, as far as the calendar knows. */
function reportingOf({ id }: Occasion, { calendar, now, language }: After): Block[] {
  const { reporting } = deadlinesTexts[language]
  const duties = calendar.filter((one) => one.of === id && stateAt(one, now).standing !== 'expired')
  if (duties.length === 0) return [{ kind: 'text', text: reporting.unknown }]
  const facts = duties.map((one) => lineOf(one, now, language))
  return [
    { kind: 'text', text: reporting.known },
    { kind: 'facts', facts },
  ]
}

/** In days. */
const askAgainAfter = 28

export async function noAnswerYet({ nudges }: Parts, { ref, at }: Pressed, by: By): Promise<Card> {
  const date = daysAfter(osloClock(at).date, askAgainAfter)
  await nudges.choose(by.member.id, { occasion: ref, putOffUntil: date })
  return said(by.language, deadlinesTexts[by.language].result.later(longDate(by.language, date)))
}

export async function turnedDown({ nudges }: Parts, { ref }: Pressed, by: By): Promise<Card> {
  await nudges.choose(by.member.id, { occasion: ref, interest: 'not-for-us', reason: 'turned-down' })
  return said(by.language, deadlinesTexts[by.language].noted)
}
