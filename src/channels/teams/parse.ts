import { z } from 'zod'
import type { Incoming } from '../../domain/channel.ts'
import type { Instant } from '../../domain/time.ts'
import type { Activity } from './activity.ts'
import { handleOf, tenantOf } from './reference.ts'
import { spokenIn } from './spoken.ts'

type Did =
  | { kind: 'arrived' }
  | { kind: 'said'; text: string }
  | { kind: 'pressed'; action: string; ref: string }

/** What the buttons of our cards carry. Cards come back from the client, so this is hostile text. */
const buttonShape = z.object({ action: z.string().min(1).max(200), ref: z.string().max(200) })

/** What the person did; undefined for what asks nothing of us: reactions, typing, others who come and go. */
export function incomingFrom(activity: Activity, at: Instant): Incoming | undefined {
  const place = placeOf(activity)
  const did = didIn(activity)
  // Whoever adds the bot to a group has not met it alone: the greeting is for the personal chat.
  if (did === undefined || (did.kind === 'arrived' && place === 'shared')) return undefined
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
    case 'conversationUpdate':
      return activity.membersAdded?.some(({ id }) => id === activity.recipient.id)
        ? { kind: 'arrived' }
        : undefined
    case 'installationUpdate':
      return activity.action === 'add' ? { kind: 'arrived' } : undefined
    default:
      return undefined
  }
}

function messageIn(activity: Activity): Did | undefined {
  const button = buttonShape.safeParse(activity.value)
  if (button.success) return { kind: 'pressed', ...button.data }
  // A card that is not ours, and nothing said beside it.
  if (activity.value !== undefined && activity.value !== null && !activity.text) return undefined
  return { kind: 'said', text: spokenIn(activity) }
}

function placeOf({ conversation }: Activity): Incoming['place'] {
  const kind = conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal')
  return kind === 'personal' ? 'private' : 'shared'
}
