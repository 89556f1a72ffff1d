import { formOf, type Post, recorded } from './slack-events.ts'

interface Press {
  /** As the button says it: `pulse-answer:r1`. */
  value: string
  /** `submit` for the button of a form. */
  actionId?: string
  /** What was filled in, as Slack sends it along. */
  state?: unknown
  channel?: string
  /** The message that only the presser sees, and where it is replied to. */
  replyUrl?: string
  /** Pressed on the app's own page. */
  onHome?: boolean
  /** Who pressed; `U1` where not given. */
  user?: string
  /** The message that it was pressed in. */
  message?: string
  /** When, in milliseconds since 1970. */
  at?: number
}

/** A press as Slack sends it; each is one of its own. */
export function pressOf({
  value,
  actionId = value,
  state,
  channel = 'D1',
  replyUrl,
  onHome,
  ...by
}: Press): Post {
  const press = JSON.parse(recorded('block-actions'))
  const { channel: _nowhere, message: _nothing, ...elsewhere } = press
  const [button] = press.actions
  presses += 1
  const ephemeral = replyUrl !== undefined
  const { user = press.user.id, message = press.container.message_ts, at } = by
  const pressedAt = at === undefined ? {} : { action_ts: (at / 1_000).toFixed(6) }
  return formOf({
    ...(onHome ? elsewhere : press),
    ...(onHome ? {} : { channel: { id: channel } }),
    container: onHome
      ? { type: 'view', view_id: 'V1' }
      : { ...press.container, channel_id: channel, message_ts: message, is_ephemeral: ephemeral },
    user: { ...press.user, id: user },
    ...(ephemeral ? { response_url: replyUrl } : {}),
    ...(state === undefined ? {} : { state }),
    trigger_id: `${presses}.fixture`,
    actions: [{ ...button, action_id: actionId, value, ...pressedAt }],
  })
}

let presses = 0
