import { z } from 'zod'
import type { Card } from '../../domain/card.ts'
import type { Activity } from './activity.ts'
import { adaptiveCard, cardType } from './render.ts'
import { languageOf, words } from './words.ts'

/** What Teams asks for and waits for, as far as we answer it. */
export type Asked = 'card' | 'thumb'

/** Undefined for what we do not offer: sign-in, files, message extensions. */
export function askedFor({ name }: Activity): Asked | undefined {
  switch (name) {
    case 'adaptiveCard/action':
      return 'card'
    case 'message/fetchTask':
    case 'message/submitAction':
      return 'thumb'
    default:
      return undefined
  }
}

const thumb = z.object({ reaction: z.enum(['like', 'dislike']) })
/** Teams wraps it once more where it asks for a dialog of ours. What was written beside it is not kept. */
const thumbShape = z.union([
  z.object({ actionValue: thumb }).transform(({ actionValue }) => actionValue),
  z.object({ data: z.object({ actionValue: thumb }) }).transform(({ data }) => data.actionValue),
])

/** The thumb as a press of a button that says what the message was about. */
export function asPress(activity: Activity, ref: string): Activity | undefined {
  const given = thumbShape.safeParse(activity.value)
  if (!given.success) return undefined
  return { ...activity, value: { action: given.data.reaction === 'like' ? 'useful' : 'not-useful', ref } }
}

/** The body of the reply, for a card or for a thumb: what Teams shows at once. */
type Told = 'received' | 'notUnderstood' | 'privateOnly' | 'tooOld'

export function told(asked: Asked, what: Told, { locale }: Activity): object {
  const text = words[languageOf(locale)][what]
  if (asked === 'thumb') return { task: { type: 'message', value: text } }
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }
}

/** The card that takes the place of the one that was pressed. */
export function shownInPlace(card: Card): object {
  return { statusCode: 200, type: cardType, value: adaptiveCard(card) }
}
