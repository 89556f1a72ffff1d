import type { Card } from '../domain/card.ts'
import { daysAfter, osloClock } from '../domain/workdays.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import { dateIn } from '../nudges/written.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Said, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { known, nudgeAnswers, putOff } from './nudge-answers.ts'
import { said } from './say.ts'
import { deadlinesTexts } from './texts/deadlines.ts'

interface Parts {
  calendar: Calendar
  nudges: NudgeStore
  people: Pick<PeopleStore, 'set'>
}

const putsOff = /^(?:utsett|utset|snooze|minn meg (?:på det|om det|igjen)|remind me again)(?![\p{L}])/iu
/** The button that each of these says in words. Whole messages only, since a question may begin alike. */
const buttons = [
  {
    action: 'deadlines-why',
    says: /^(?:hvorfor|kvifor|why)\s.{0,24}(?:får|fikk|fekk|sender|get|got|sent?)\s.{0,24}(?:dette|denne|this|påminn\p{L}+|reminder)[\s?.]*$/iu,
  },
  {
    action: 'deadlines-not',
    says: /^(?:det er )?(?:ikke|ikkje|not) (?:noe |noko |aktuelt |relevant )?(?:for|til) (?:oss|us)[\s.]*$/iu,
  },
  {
    action: 'deadlines-stop',
    says: /^(?:stopp?|slutt(?: med| å sende)?|ikke (?:flere|send)|ikkje (?:fleire|send)|no more)\s.{0,16}(?:slike|disse|desse|denne|these|påminn\p{L}+|reminders)[\s.]*$/iu,
  },
]

/** What a member says in words to the reminder that came last; undefined when it speaks of none. */
export async function saidToReminder(parts: Parts, event: Said, visitor: Visitor): Promise<Card | undefined> {
  const text = event.text.trim()
  const until = putOffUntil(text, osloClock(event.at).date)
  const action = buttons.find(({ says }) => says.test(text))?.action
  if (until === undefined && action === undefined) return undefined
  if (visitor.member === undefined) return strangersCard(visitor)
  const by = { member: visitor.member, language: visitor.language }
  const last = await parts.nudges.lastNudged(by.member.id)
  if (last === undefined || last.occasion === 'digest')
    return said(by.language, deadlinesTexts[by.language].whichOne)
  if (action !== undefined) return pressed(parts, { event, action, id: last.occasion }, by)
  return until && putOffWhereItCan(parts, { id: last.occasion, until, at: event.at }, by)
}

/** "utsett til fredag": till when, a week for "utsett" alone; undefined when it asks for no such thing. */
function putOffUntil(text: string, today: string): ReturnType<typeof dateIn> {
  if (!putsOff.test(text)) return undefined
  const alone = /^\p{L}+[\s.]*$/u.test(text)
  return alone ? { date: daysAfter(today, 7), rest: '' } : dateIn(text, today)
}

interface PutOff {
  id: string
  until: NonNullable<ReturnType<typeof dateIn>>
  at: Said['at']
}

async function putOffWhereItCan(parts: Parts, { id, until, at }: PutOff, by: By): Promise<Card> {
  if ('impossible' in until)
    return said(by.language, deadlinesTexts[by.language].impossible(until.impossible))
  return putOff(parts, { id, date: until.date, at }, by)
}

interface By {
  member: Member
  language: Visitor['language']
}

/** As if the button under that reminder had been pressed. */
async function pressed(
  parts: Parts,
  { event, action, id }: { event: Said; action: string; id: string },
  by: By,
): Promise<Card | undefined> {
  const kind = (await known(parts, by.member, id))?.kind ?? ''
  const { text: _text, ...rest } = event
  const press = { ...rest, kind: 'pressed' as const, action, ref: action === 'deadlines-stop' ? kind : id }
  return nudgeAnswers(parts).pressed[action]?.(press, { ...by, asker: `member:${by.member.id}` })
}
