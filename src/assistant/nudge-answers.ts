import type { Card, Input } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { daysAfter, osloClock } from '../domain/workdays.ts'
import { reasons } from '../nudges/choose.ts'
import { kinds, type Occasion, stateAt } from '../nudges/occasion.ts'
import type { Calendar } from '../nudges/shelf.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { noAnswerYet, takeInterest, turnedDown } from './interest.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { longDate } from './texts/dates.ts'
import { deadlinesTexts } from './texts/deadlines.ts'
import { membersTexts } from './texts/members.ts'

interface Parts {
  calendar: Calendar
  nudges: NudgeStore
  people: Pick<PeopleStore, 'set'>
}

type Answers = Required<Pick<Feature, 'pressed' | 'submitted'>>

/** What a member can say to a reminder: later, not for us, why, no more of this kind, all on Mondays. */
export function nudgeAnswers(parts: Parts): Answers {
  const { nudges } = parts
  return {
    pressed: {
      'deadlines-snooze': byMember(async ({ ref, at }, { member, language }) => {
        const date = daysAfter(osloClock(at).date, 7)
        return putOff(parts, { id: ref, date, at }, { member, language })
      }),
      'deadlines-interest': byMember((event, by) => takeInterest(parts, event, by)),
      'deadlines-no-answer': byMember((event, by) => noAnswerYet(parts, event, by)),
      'deadlines-turned-down': byMember((event, by) => turnedDown(parts, event, by)),
      'deadlines-not': byMember(async ({ ref }, { language }) => reasonCard(ref, language)),
      'deadlines-why': byMember(async ({ ref }, { member, language }) => {
        const occasion = await known(parts, member, ref)
        return occasion ? whyCard(occasion, member, language) : said(language, deadlinesTexts[language].gone)
      }),
      'deadlines-stop': byMember(async ({ ref }, { member, language }) => {
        const kind = ref === 'own' ? 'own' : kinds.find((one) => one === ref)
        const texts = deadlinesTexts[language]
        if (kind === undefined) return said(language, texts.gone)
        await nudges.stop(member.id, kind, true)
        return said(language, texts.stopped(texts.kind[kind]))
      }),
      'deadlines-digest': byMember(async (_event, { member, language }) => {
        await parts.people.set(member.id, { digest: true })
        return said(language, deadlinesTexts[language].digestOn)
      }),
    },
    submitted: {
      'deadlines-refuse-it': byMember(async ({ ref, values }: Submitted, { member, language }) => {
        const reason = reasons.find((one) => one === values.reason?.[0])
        if (await known(parts, member, ref))
          await nudges.choose(member.id, { occasion: ref, interest: 'not-for-us', ...(reason && { reason }) })
        return { ...said(language, deadlinesTexts[language].noted), inPlace: true }
      }),
    },
  }
}

interface ByMember {
  member: Member
  language: Language
}

function byMember<Event extends Pressed | Submitted>(answer: (event: Event, by: ByMember) => Promise<Card>) {
  return async (event: Event, visitor: Visitor): Promise<Card> => {
    const { member, language } = visitor
    return member ? answer(event, { member, language }) : strangersCard(visitor)
  }
}

/** The date that a press is about: of the calendar, or the member's own. */
export async function known(
  { calendar, nudges }: Parts,
  member: Member,
  id: string,
): Promise<Occasion | undefined> {
  const all = [...(await calendar()), ...(await nudges.ownOf(member.id))]
  return all.find((occasion) => occasion.id === id)
}

interface PutOff {
  id: string
  date: string
  at: Instant
}

/** Reminds of it again on that date, unless it is over by then; what it says to the member. */
export async function putOff(
  parts: Parts,
  { id, date, at }: PutOff,
  { member, language }: ByMember,
): Promise<Card> {
  const texts = deadlinesTexts[language]
  const occasion = await known(parts, member, id)
  if (occasion === undefined) return said(language, texts.gone)
  const { standing, occurrence } = stateAt(occasion, at)
  if (standing === 'expired' || date >= occurrence.date)
    return said(language, texts.tooLate(longDate(language, occurrence.date)))
  await parts.nudges.choose(member.id, { occasion: id, putOffUntil: date })
  return said(language, texts.snoozed(longDate(language, date)))
}

function reasonCard(id: string, language: Language): Card {
  const { button, form, reasons: names } = deadlinesTexts[language]
  const inputs: [Input, ...Input[]] = [
    {
      kind: 'choice',
      id: 'reason',
      label: form.reason,
      optional: true,
      options: reasons
        .filter((value) => value !== 'turned-down')
        .map((value) => ({ value, label: names[value] })),
    },
  ]
  return {
    language,
    headline: button.notForUs,
    body: [],
    form: { action: 'deadlines-refuse-it', ref: id, inputs, submitLabel: button.notForUs },
  }
}

function whyCard({ kind }: Occasion, { role, size }: Member, language: Language): Card {
  const { why, kind: names, sizes, button } = deadlinesTexts[language]
  const about = {
    own: kind === 'own',
    role: membersTexts[language].role[role],
    size: sizes[size ?? 'unknown'],
  }
  return {
    ...said(language, why(names[kind], about)),
    buttons: [
      { action: 'deadlines-stop', ref: kind, label: `${button.stop} ${names[kind]}` },
      { action: 'deadlines-digest', ref: 'on', label: button.digest },
    ],
  }
}
