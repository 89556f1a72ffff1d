import type { Incoming } from '../../domain/channel.ts'
import { unreachable } from '../../domain/errors.ts'
import type { ActionBody, Body, EventBody } from './payload.ts'
import { handleOf, isPrivate, type Place } from './place.ts'
import { readable } from './text.ts'

/** What a person did, in the house's words. Undefined when a button is not one of ours. */
export function parse(body: Body): Incoming | undefined {
  switch (body.type) {
    case 'event_callback':
      return happened(body)
    case 'block_actions':
      return pressed(body)
    default:
      return unreachable(body)
  }
}

function happened(body: EventBody): Incoming {
  const { event, team_id: workspace } = body
  switch (event.type) {
    case 'message':
    case 'app_mention': {
      // Each message in the agent's conversation begins a thread of its own; a follow-up comes in that thread.
      const place = { channel: event.channel, thread: event.thread_ts ?? event.ts }
      const common = whereabouts(place, { workspace, person: event.user })
      return { kind: 'said', ...common, at: milliseconds(event.ts), text: readable(event.text) }
    }
    case 'app_home_opened': {
      const place = { channel: event.channel, thread: undefined }
      const common = whereabouts(place, { workspace, person: event.user })
      return { kind: 'arrived', ...common, at: body.event_time * 1000 }
    }
    default:
      return unreachable(event)
  }
}

function pressed({ actions: [press], channel, container, team, user }: ActionBody): Incoming | undefined {
  const meant = meaningOf(press.value)
  const workspace = team?.id ?? user.team_id
  if (meant === undefined || workspace === undefined) return undefined
  const place = { channel: channel.id, thread: container.thread_ts ?? container.message_ts }
  const common = whereabouts(place, { workspace, person: user.id })
  return { kind: 'pressed', ...common, at: milliseconds(press.action_ts), ...meant }
}

/** A button says what pressing it means in its value, as `action:ref`. */
export function buttonValue({ action, ref }: { action: string; ref: string }): string {
  return `${action}:${ref}`
}

function meaningOf(value: string | undefined): { action: string; ref: string } | undefined {
  const [whole, action, ref] = value?.match(/^([a-z][\w-]*):(.*)$/s) ?? []
  return whole === undefined || action === undefined || ref === undefined ? undefined : { action, ref }
}

function whereabouts(place: Place, { workspace, person }: { workspace: string; person: string }) {
  const handle = handleOf(place)
  const where = isPrivate(place.channel) ? ('private' as const) : ('shared' as const)
  const from = { channel: 'slack' as const, workspace, person, handle }
  return place.thread === undefined ? { from, place: where } : { from, place: where, thread: handle }
}

/** Platform time orders what a person did; the time of delivery does not. */
function milliseconds(ts: string): number {
  return Math.round(Number(ts) * 1000)
}
