import type { Button, Card, Form } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Instant } from '../domain/time.ts'
import { type Choice, type Interest, interests } from '../nudges/choose.ts'
import { bySoonest, type Occasion, stateAt } from '../nudges/occasion.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import { addCard, listButtons } from './cards/deadlines.ts'
import { lineOf, occasionBlocks, whenOf } from './cards/nudge.ts'
import type { Section, Submitted, Visitor } from './feature.ts'
import { noteInterest } from './interest.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { deadlinesTexts } from './texts/deadlines.ts'
import { deadlinesPageTexts } from './texts/deadlines-page.ts'

export const followAction = 'deadlines-follow'

interface Nudges {
  nudges: Pick<NudgeStore, 'choicesOf' | 'choose'>
}

interface Reading {
  language: Language
  now: Instant
  choices: Map<string, Choice>
}

/** Every date that concerns a member, each with what they can do about it. */
export async function deadlinesPage(
  occasions: Occasion[],
  { member, language }: { member: Member; language: Language },
  { nudges, now }: Nudges & { now: Instant },
): Promise<Section[]> {
  const { list } = deadlinesTexts[language]
  const choices = new Map((await nudges.choicesOf(member.id)).map((choice) => [choice.occasion, choice]))
  const reading = { language, now, choices }
  const [ahead, over] = [false, true].map((isOver) =>
    occasions.filter((one) => (stateAt(one, now).standing === 'expired') === isOver),
  )
  const cards = (some: Occasion[] = []) => some.toSorted(bySoonest(now)).map((one) => dateCard(one, reading))
  return [
    {
      heading: '',
      cards: [
        {
          language,
          headline: '',
          body: [{ kind: 'note', text: list.link }],
          buttons: listButtons({ language, now, isMember: true, interestIn: () => undefined }).filter(
            ({ action }) => action !== 'deadlines-add',
          ),
        },
      ],
      folded: [addCard(language)],
    },
    {
      heading: list.headline,
      cards: ahead?.length === 0 ? [said(language, list.none)] : [],
      folded: cards(ahead),
    },
    ...(over?.length === 0
      ? []
      : [{ heading: deadlinesPageTexts[language].over, cards: [], folded: cards(over).reverse() }]),
  ]
}

function dateCard(occasion: Occasion, reading: Reading): Card {
  const { language, now, choices } = reading
  const { occurrence, standing } = stateAt(occasion, now)
  const { value } = lineOf(occasion, now, language)
  const interest = choices.get(occasion.id)?.interest
  const chosen = interest === undefined ? [] : [deadlinesTexts[language].interest[interest]]
  const isOver = standing === 'expired'
  const [, mark = ''] = value.split(' · ')
  return {
    language,
    headline: [
      `${whenOf(occurrence, language)}: ${occasion.title[language]}`,
      ...(isOver ? [] : [mark]),
      ...chosen,
    ].join(' · '),
    body: occasionBlocks(occasion, now, language),
    ...(occasion.kind !== 'own' && !isOver && { form: followForm(occasion, interest, language) }),
    buttons: buttonsOf(occasion, isOver, language),
  }
}

function followForm({ id }: Occasion, interest: Interest | undefined, language: Language): Form {
  const { ours, save } = deadlinesPageTexts[language]
  const { interest: names } = deadlinesTexts[language]
  return {
    action: followAction,
    ref: id,
    inputs: [
      {
        kind: 'choice',
        id: 'interest',
        label: ours,
        options: interests.map((value) => ({ value, label: names[value] })),
        ...(interest && { chosen: interest }),
      },
    ],
    submitLabel: save,
  }
}

function buttonsOf({ id, kind }: Occasion, isOver: boolean, language: Language): Button[] {
  const { button } = deadlinesTexts[language]
  const remove = kind === 'own' ? [{ action: 'deadlines-remove', ref: id, label: button.remove }] : []
  if (isOver) return remove
  return [
    { action: 'deadlines-ics', ref: id, label: button.ics },
    { action: 'deadlines-snooze', ref: id, label: button.snooze },
    { action: 'deadlines-why', ref: id, label: button.why },
    ...remove,
  ]
}

/** What a member says of a date on the page: noted as a press in a messenger is, and what comes next in its place. */
export async function follow(
  { ref, values, at }: Submitted,
  visitor: Visitor,
  parts: Parameters<typeof noteInterest>[2],
): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const taking = { id: ref, name: values.interest?.[0] ?? '', at }
  return { ...(await noteInterest(taking, { member, language }, parts)), inPlace: true }
}
