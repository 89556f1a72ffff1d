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
}

/** A press as Slack sends it; each is one of its own. */
export function pressOf({ value, actionId = value, state, channel = 'D1', replyUrl, onHome }: Press): Post {
  const press = JSON.parse(recorded('block-actions'))
  const { channel: _nowhere, message: _nothing, ...elsewhere } = press
  const [button] = press.actions
  presses += 1
  const ephemeral = replyUrl !== undefined
  return formOf({
    ...(onHome ? elsewhere : press),
    ...(onHome ? {} : { channel: { id: channel } }),
    container: onHome
      ? { type: 'view', view_id: 'V1' }
      : { ...press.container, channel_id: channel, is_ephemeral: ephemeral },
    ...(ephemeral ? { response_url: replyUrl } : {}),
    ...(state === undefined ? {} : { state }),
    trigger_id: `${presses}.fixture`,
    actions: [{ ...button, action_id: actionId, value }],
  })
}

let presses = 0
