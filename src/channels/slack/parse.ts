import type { Incoming } from '../../domain/channel.ts'
import { unreachable } from '../../domain/errors.ts'
import { meaningOf, submitId } from './meaning.ts'
import type { ActionBody, Body, CommandBody, EventBody, ShortcutBody } from './payload.ts'
import { handleOf, isPerson, isPrivate, type Place } from './place.ts'
import { readable } from './text.ts'
import { valuesIn } from './values.ts'

/** What a person did, in the house's words. Undefined when a button is not one of ours. */
export function parse(body: Body): Incoming | undefined {
  switch (body.type) {
    case 'event_callback':
      return happened(body)
    case 'block_actions':
      return pressed(body)
    case 'slash_command':
      return commanded(body)
    case 'message_action':
      return pointedAt(body)
    default:
      return unreachable(body)
  }
}

/** Whether somebody looked at the app's own page, rather than at the conversation. */
export function isHome(body: Body): boolean {
  return body.type === 'event_callback' && body.event.type === 'app_home_opened' && body.event.tab === 'home'
}

/** Where it came from; empty when Slack did not say. */
export function workspaceOf(body: Body): string {
  switch (body.type) {
    case 'event_callback':
    case 'slash_command':
      return body.team_id
    case 'block_actions':
    case 'message_action':
      return body.team?.id ?? body.user.team_id ?? ''
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
    case 'app_uninstalled':
    case 'tokens_revoked': {
      const from = { channel: 'slack' as const, workspace, person: '', handle: '' }
      return { kind: 'left', from, place: 'private', at: body.event_time * 1000 }
    }
    default:
      return unreachable(event)
  }
}

/** Without a word behind it, a command asks what there is. */
function commanded(body: CommandBody): Incoming {
  const { channel_id: channel, user_id: person, team_id: workspace, response_url: reply } = body
  const place = { channel, thread: undefined, onlyFor: person, reply }
  const text = readable(body.text) || 'hjelp'
  return { kind: 'said', ...whereabouts(place, { workspace, person }), at: body.at, text }
}

/** A message that somebody wants to know more about is asked as if they had written it. */
function pointedAt({ message, channel, team, user, ...body }: ShortcutBody): Incoming | undefined {
  const workspace = team?.id ?? user.team_id
  if (workspace === undefined) return undefined
  const place = { channel: channel.id, thread: undefined, onlyFor: user.id, reply: body.response_url }
  const common = whereabouts(place, { workspace, person: user.id })
  return {
    kind: 'said',
    ...common,
    at: milliseconds(body.action_ts),
    text: readable(message.text) || 'hjelp',
  }
}

function pressed(body: ActionBody): Incoming | undefined {
  const {
    actions: [press],
    state,
    team,
    user,
  } = body
  const meant = meaningOf(press.value)
  const workspace = team?.id ?? user.team_id
  if (meant === undefined || workspace === undefined) return undefined
  const common = whereabouts(placeOfPress(body), { workspace, person: user.id })
  const done = { ...common, at: milliseconds(press.action_ts), ...meant }
  return press.action_id === submitId
    ? { kind: 'submitted', ...done, values: valuesIn(state) }
    : { kind: 'pressed', ...done }
}

/** Where the reply to a press goes. What is pressed on the app's own page is answered in the conversation. */
function placeOfPress({ channel, container, user, response_url: reply }: ActionBody): Place {
  if (container.type === 'view' || channel === undefined) return { channel: user.id, thread: undefined }
  if (container.is_ephemeral)
    return { channel: channel.id, thread: container.thread_ts, onlyFor: user.id, reply }
  return { channel: channel.id, thread: container.thread_ts ?? container.message_ts }
}

/** The place of the message that was pressed itself, for a card that stands in for it. */
export function pressedPlace(body: Body): Place | undefined {
  if (body.type !== 'block_actions' || body.container.type === 'view') return undefined
  const place = placeOfPress(body)
  return { ...place, replaces: place.reply === undefined ? body.container.message_ts : 'original' }
}

function whereabouts(place: Place, { workspace, person }: { workspace: string; person: string }) {
  const handle = handleOf(place)
  const alone = isPrivate(place.channel) || isPerson(place.channel) || place.onlyFor !== undefined
  const where = alone ? ('private' as const) : ('shared' as const)
  const from = { channel: 'slack' as const, workspace, person, handle }
  const passing = place.onlyFor !== undefined && { passing: true as const }
  const thread = place.thread !== undefined && { thread: handle }
  return { from, place: where, ...thread, ...passing }
}

/** Platform time orders what a person did; the time of delivery does not. */
function milliseconds(ts: string): number {
  return Math.round(Number(ts) * 1000)
}
