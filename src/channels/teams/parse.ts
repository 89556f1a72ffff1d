import { z } from 'zod'
import type { Incoming, Values } from '../../domain/channel.ts'
import type { Instant } from '../../domain/time.ts'
import type { Activity } from './activity.ts'
import { valuesIn } from './form.ts'
import { handleOf, tenantOf } from './reference.ts'
import { spokenIn } from './spoken.ts'

type Did =
  | { kind: 'arrived' }
  | { kind: 'said'; text: string }
  | { kind: 'pressed'; action: string; ref: string }
  | { kind: 'submitted'; action: string; ref: string; values: Values }
  | { kind: 'left' }

/** What the buttons of our cards carry. Cards come back from the client, so this is hostile text. */
const buttonShape = z.object({ action: z.string().min(1).max(200), ref: z.string().max(200) })
/** What our forms carry beside what was filled in. */
const formShape = z.looseObject({ ...buttonShape.shape, form: z.literal(true) })
const executeShape = z.object({ action: z.object({ data: z.record(z.string(), z.unknown()) }) })

/**
 * Whoever adds the bot to a group has not met it alone, nor taken leave of it by taking it away there; and forms
 * are for nobody else's eyes.
 */
const sharedKinds: readonly Incoming['kind'][] = ['said', 'pressed']

/** What the person did; undefined for what asks nothing of us: reactions, typing, others who come and go. */
export function incomingFrom(activity: Activity, at: Instant): Incoming | undefined {
  const place = placeOf(activity)
  const did = didIn(activity)
  if (did === undefined || (place === 'shared' && !sharedKinds.includes(did.kind))) return undefined
  return {
    ...did,
    from: {
      channel: 'teams',
      workspace: tenantOf(activity) ?? 'local',
      person: activity.from.id,
      handle: handleOf(activity),
    },
    place,
    ...(activity.locale && { locale: activity.locale }),
    thread: activity.conversation.id,
    at,
  }
}

/**
 * What makes the event the same when it is delivered again. An installation is told twice, as
 * `installationUpdate` and `conversationUpdate`, and is met once.
 */
export function eventId(activity: Activity, kind: Incoming['kind'], digest: string): string {
  const { id: conversation } = activity.conversation
  return kind === 'arrived' ? `arrived ${conversation}` : `${conversation} ${activity.id ?? digest}`
}

function didIn(activity: Activity): Did | undefined {
  switch (activity.type) {
    case 'message':
      return messageIn(activity)
    case 'invoke':
      return pressedIn(executed(activity.value))
    case 'conversationUpdate':
      return moved(activity)
    case 'installationUpdate':
      if (activity.action === 'add') return { kind: 'arrived' }
      return activity.action === 'remove' ? { kind: 'left' } : undefined
    default:
      return undefined
  }
}

function moved({ membersAdded, membersRemoved, recipient }: Activity): Did | undefined {
  const isBot = ({ id }: { id: string }) => id === recipient.id
  if (membersAdded?.some(isBot)) return { kind: 'arrived' }
  return membersRemoved?.some(isBot) ? { kind: 'left' } : undefined
}

/** The data of an `Action.Execute`; a thumb was given its meaning when it came in. */
function executed(value: unknown): unknown {
  const execute = executeShape.safeParse(value)
  return execute.success ? execute.data.action.data : value
}

function pressedIn(value: unknown): Did | undefined {
  const form = formShape.safeParse(value)
  if (form.success) {
    const { action, ref, ...data } = form.data
    const values = valuesIn(data)
    return values && { kind: 'submitted', action, ref, values }
  }
  const button = buttonShape.safeParse(value)
  return button.success ? { kind: 'pressed', ...button.data } : undefined
}

function messageIn(activity: Activity): Did | undefined {
  const pressed = pressedIn(activity.value)
  if (pressed) return pressed
  // A card that is not ours, and nothing said beside it.
  if (activity.value !== undefined && activity.value !== null && !activity.text) return undefined
  return { kind: 'said', text: spokenIn(activity) }
}

export function placeOf({ conversation }: Activity): Incoming['place'] {
  const kind = conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal')
  return kind === 'personal' ? 'private' : 'shared'
}
