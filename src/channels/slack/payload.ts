import { z } from 'zod'
import { state } from './values.ts'

/*
 * What Slack delivers, as far as it is used. The schemas keep nothing else: names, addresses and tokens that
 * Slack sends along are neither stored nor seen. Slack's description: https://docs.slack.dev/reference/events.
 */

const id = z.string().min(1).max(64)
/** Seconds since 1970 with six decimals: when a message was written, and its name within its channel. */
const ts = z.string().regex(/^\d{1,12}\.\d{1,6}$/)

const spoken = z.object({ user: id, text: z.string().default(''), channel: id, ts, thread_ts: ts.optional() })

/** Somebody wrote to the assistant, named it in a channel, or opened the conversation with it. */
export const eventBody = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  event_time: z.number(),
  team_id: id,
  event: z.discriminatedUnion('type', [
    spoken.extend({ type: z.literal('message') }),
    spoken.extend({ type: z.literal('app_mention') }),
    z.object({
      type: z.literal('app_home_opened'),
      user: id,
      channel: id,
      tab: z.string().default('messages'),
    }),
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({ type: z.literal('tokens_revoked') }),
  ]),
})

/** A press in a message, or on the app's own page, which belongs to no conversation. */
const container = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    message_ts: ts,
    thread_ts: ts.optional(),
    /** Seen by one person only; Slack lets it be changed by its reply address alone. */
    is_ephemeral: z.boolean().default(false),
  }),
  z.object({ type: z.literal('view') }),
])

/** Somebody pressed a button. Where a whole organisation has installed the app, the team stands with the user. */
export const actionBody = z
  .object({
    type: z.literal('block_actions'),
    team: z.object({ id }).nullish(),
    user: z.object({ id, team_id: id.optional() }),
    channel: z.object({ id }).optional(),
    container,
    state,
    response_url: z.url().optional(),
    actions: z.tuple([z.object({ action_id: z.string(), value: z.string().optional(), action_ts: ts })]),
  })
  .refine(({ container, channel }) => container.type === 'view' || channel !== undefined)
  .transform(({ response_url: reply, ...press }) => {
    const needed = press.container.type === 'message' && press.container.is_ephemeral
    return { ...press, response_url: needed ? reply : undefined }
  })

/** Somebody wrote `/taktstokk`. The time is ours: Slack sends none along. */
export const commandBody = z.object({
  type: z.literal('slash_command'),
  command: z.string().startsWith('/').max(64),
  text: z.string().max(40_000).default(''),
  team_id: id,
  user_id: id,
  channel_id: id,
  response_url: z.url(),
  at: z.number(),
})

/** What the entry in the menu of a message is called in the app's manifest. */
export const shortcutId = 'ask-about'

/** Somebody chose the app's entry in the menu of a message. */
export const shortcutBody = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal(shortcutId),
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.optional() }),
  channel: z.object({ id }),
  message: z.object({ text: z.string().max(40_000).default('') }),
  response_url: z.url(),
  action_ts: ts,
})

export const body = z.union([eventBody, actionBody, commandBody, shortcutBody])

export type Body = z.infer<typeof body>
export type EventBody = z.infer<typeof eventBody>
export type ActionBody = z.infer<typeof actionBody>
export type CommandBody = z.infer<typeof commandBody>
export type ShortcutBody = z.infer<typeof shortcutBody>

/** The first look at any event: enough to tell whether it concerns the assistant. */
export const anyEvent = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id,
  /** Whom the event was delivered to: the assistant's own user in that workspace. */
  authorizations: z.array(z.object({ user_id: id })).optional(),
  event: z.object({
    type: z.string().min(1).max(64),
    subtype: z.string().optional(),
    bot_id: z.string().nullish(),
    user: z.unknown().optional(),
    channel: z.unknown().optional(),
    channel_type: z.string().optional(),
    text: z.string().optional().catch(undefined),
    ts: z.string().optional().catch(undefined),
    thread_ts: z.string().optional().catch(undefined),
    tokens: z
      .object({ bot: z.array(z.unknown()).default([]) })
      .optional()
      .catch(undefined),
    tab: z.string().optional(),
  }),
})

export type AnyEvent = z.infer<typeof anyEvent>

/** The first look at whatever a person did in the interface. */
export const anyInteraction = z.object({
  type: z.string().min(1).max(64),
  user: z.object({ id }),
  callback_id: z.string().optional(),
})

export const challenge = z.object({ type: z.literal('url_verification'), challenge: z.string().min(1) })

/** Slack holds events back for a minute, because too many came. */
export const rateLimited = z.object({ type: z.literal('app_rate_limited'), team_id: id })
