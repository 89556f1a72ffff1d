import { z } from 'zod'
import { complaintsAbout, complaintsAboutHome } from './block-kit.ts'

export type Form = Record<string, string>

/** What the methods change, and what people see. */
export interface Conversations {
  posted: Posted[]
  /** Changes to messages, in order: what the message then showed. */
  updated: Posted[]
  /** Messages that one person sees, by `chat.postEphemeral`. */
  whispered: Whispered[]
  /** What was sent to the reply address of a command or a press. */
  replies: Reply[]
  files: Shared[]
  /** Answers that were shown as they grew: what had been shown of each, by its time stamp. */
  streams: Map<string, { text: string; ended: boolean; channel: string }>
  /** What people see when they open the app's own page. */
  homes: { person: string; blocks: unknown }[]
  /** The names of conversations. */
  titles: Form[]
  /** The questions to begin with. */
  suggested: Form[]
  /** The tokens that are good here, by workspace. */
  tokens: Map<string, string>
  statuses: Form[]
  complaints: string[]
}

const channel = z.string().regex(/^[CDGUW][A-Z0-9]{1,20}$/)
const conversation = z.string().regex(/^[CDG][A-Z0-9]{1,20}$/)
const ts = z.string().regex(/^\d+\.\d{6}$/)
const json = z.string().transform((text): unknown => JSON.parse(text))
const fallback = z
  .string()
  .min(1)
  .max(40_000)
  .regex(/^[^<>]*$/, 'has markup in it')

const posting = z.strictObject({
  channel,
  thread_ts: ts.optional(),
  text: fallback,
  blocks: json.optional(),
  metadata: z.string().max(8_000).pipe(json).optional(),
  unfurl_links: z.literal('false'),
  unfurl_media: z.literal('false'),
})

const updating = z.strictObject({
  channel: conversation,
  ts,
  text: fallback,
  blocks: json,
  metadata: z.string().max(8_000).pipe(json).optional(),
})

const whispering = z.strictObject({
  channel: conversation,
  user: z.string().regex(/^[UW]/),
  thread_ts: ts.optional(),
  text: fallback,
  blocks: json,
})

const replying = z.strictObject({
  text: fallback,
  blocks: z.unknown(),
  response_type: z.enum(['in_channel', 'ephemeral']),
  replace_original: z.boolean(),
  thread_ts: ts.optional(),
})

const sharing = z.object({
  files: z
    .string()
    .pipe(json)
    .pipe(z.array(z.object({ id: z.string(), title: z.string() })).min(1)),
  channel_id: conversation,
  thread_ts: ts.optional(),
})

export type Posted = Omit<z.infer<typeof posting>, 'unfurl_links' | 'unfurl_media'> & { ts: string }
export type Whispered = z.infer<typeof whispering>
export type Reply = z.infer<typeof replying> & { address: string }
export type Shared = { channel: string; thread: string | undefined; name: string; alt: string; bytes: number }

const reading = z.object({
  channel: conversation,
  ts: ts.optional(),
  include_all_metadata: z.literal('true'),
  limit: z.coerce.number().int().min(1).max(999),
  cursor: z.coerce.number().int().default(0),
})

const status = z.object({ channel_id: conversation, thread_ts: ts, status: z.string().min(1).max(50) })

const streaming = z.strictObject({
  channel: conversation,
  thread_ts: ts,
  recipient_team_id: z.string().regex(/^T/),
  recipient_user_id: z.string().regex(/^[UW]/),
  markdown_text: z.string().min(1).max(12_000),
})
const appending = z.strictObject({ channel: conversation, ts, markdown_text: z.string().min(1).max(12_000) })
const title = z.strictObject({
  channel_id: conversation,
  thread_ts: ts,
  title: z.string().min(1).max(60),
})
const prompt = z.strictObject({ title: z.string().min(1).max(75), message: z.string().min(1).max(500) })
/** In the agent view a thread would make Slack ignore it without a word. */
const suggesting = z.strictObject({
  channel_id: conversation,
  title: z.string().min(1).max(75),
  prompts: json.pipe(z.array(prompt).min(1).max(4)),
})
const view = z.strictObject({ type: z.literal('home'), blocks: z.unknown() })
const publishing = z.strictObject({ user_id: z.string().regex(/^[UW]/), view: json.pipe(view) })
const exchanging = z.strictObject({
  client_id: z.string(),
  client_secret: z.string(),
  code: z.string().regex(/^code-for-T/),
  redirect_uri: z.url(),
})

type Method = (form: Form, conversations: Conversations) => object

/** A method that checks what it gets, and says so when Slack would refuse it. */
function method<Asked>(
  shape: z.ZodType<Asked>,
  act: (asked: Asked, conversations: Conversations) => object,
): Method {
  return (form, conversations) => {
    const parsed = shape.safeParse(form)
    if (!parsed.success) return refused('invalid_arguments', describe(parsed.error), conversations.complaints)
    const { blocks } = z.object({ blocks: z.unknown().optional() }).parse(parsed.data)
    const wrong = blocks === undefined ? [] : complaintsAbout(blocks)
    if (wrong.length > 0) return refused('invalid_blocks', wrong, conversations.complaints)
    return act(parsed.data, conversations)
  }
}

/** The conversation with a person, by the person: as Slack opens it for whoever writes to `U1`. */
const opened = (to: string) => to.replace(/^[UW]/, 'D')

const uploads = new Map<string, { name: string; alt: string; length: number }>()

/** The methods of the Web API that the assistant may use. */
export const methods: Record<string, Method> = {
  'auth.test': () => ({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' }),
  'chat.postMessage': method(posting, ({ unfurl_links, unfurl_media, ...message }, { posted }) => {
    const ts = `1790000000.${String(posted.length + 1).padStart(6, '0')}`
    posted.push({ ...message, channel: opened(message.channel), ts })
    return { ok: true, channel: opened(message.channel), ts, message }
  }),
  'chat.update': method(updating, (message, { updated, streams }) => {
    if (streams.get(message.ts)?.ended === false) return refusal('streaming_state_conflict')
    updated.push(message)
    return { ok: true, channel: message.channel, ts: message.ts }
  }),
  'chat.postEphemeral': method(whispering, (message, { whispered }) => {
    whispered.push(message)
    return { ok: true, message_ts: '1790000000.000001' }
  }),
  'conversations.replies': method(reading, read),
  'conversations.history': method(reading, read),
  'files.getUploadURLExternal': method(
    z.object({
      filename: z.string().min(1),
      length: z.coerce.number().int().min(1),
      alt_text: z.string().max(1000).default(''),
    }),
    ({ filename: name, alt_text: alt, length }) => {
      const id = `F${uploads.size + 1}`
      uploads.set(id, { name, alt, length })
      return { ok: true, file_id: id, upload_url: `upload/${id}` }
    },
  ),
  'files.completeUploadExternal': method(sharing, ({ files, channel_id, thread_ts }, { files: shared }) => {
    for (const { id } of files) {
      const { name = '', alt = '', length = 0 } = uploads.get(id) ?? {}
      shared.push({ channel: channel_id, thread: thread_ts, name, alt, bytes: length })
    }
    return { ok: true, files }
  }),
  'chat.startStream': method(streaming, ({ channel, markdown_text: text }, { streams }) => {
    const ts = `1791000000.${String(streams.size + 1).padStart(6, '0')}`
    streams.set(ts, { text, ended: false, channel })
    return { ok: true, channel, ts }
  }),
  'chat.appendStream': method(appending, ({ ts, markdown_text: more }, { streams }) => {
    const stream = streams.get(ts)
    if (stream === undefined || stream.ended) return refusal('message_not_in_streaming_state')
    stream.text += more
    return { ok: true, ts }
  }),
  'chat.stopStream': method(z.strictObject({ channel: conversation, ts }), ({ ts }, { streams }) => {
    const stream = streams.get(ts)
    if (stream === undefined || stream.ended) return refusal('message_not_in_streaming_state')
    stream.ended = true
    return { ok: true, ts }
  }),
  'chat.delete': method(z.strictObject({ channel: conversation, ts }), ({ ts }, { streams }) => {
    return streams.delete(ts) ? { ok: true } : refusal('message_not_found')
  }),
  'views.publish': method(publishing, ({ user_id: person, view: { blocks } }, { homes, complaints }) => {
    complaints.push(...complaintsAboutHome(blocks))
    homes.push({ person, blocks })
    return { ok: true }
  }),
  'assistant.threads.setTitle': method(title, (asked, { titles }) => {
    titles.push(asked)
    return { ok: true }
  }),
  'assistant.threads.setSuggestedPrompts': method(suggesting, (asked, { suggested }) => {
    suggested.push({ channel_id: asked.channel_id, prompts: JSON.stringify(asked.prompts) })
    return { ok: true }
  }),
  'oauth.v2.access': method(exchanging, ({ code }, { tokens }) => {
    const id = code.replace('code-for-', '')
    const token = `xoxb-of-${id}`
    tokens.set(id, token)
    return {
      ok: true,
      access_token: token,
      token_type: 'bot',
      bot_user_id: 'UBOT',
      team: { id, name: 'Skolen' },
    }
  }),
  'assistant.threads.setStatus': method(status, (asked, { statuses }) => {
    statuses.push(asked)
    return { ok: true }
  }),
}

/** What is sent to the reply address of a command or a press. */
export function replied(address: string, body: string, { replies, complaints }: Conversations): boolean {
  const parsed = replying.safeParse(JSON.parse(body))
  const wrong = parsed.success ? complaintsAbout(parsed.data.blocks) : describe(parsed.error)
  complaints.push(...wrong)
  if (parsed.success && wrong.length === 0) replies.push({ ...parsed.data, address })
  return wrong.length === 0
}

function read(asked: z.infer<typeof reading>, { posted, files }: Conversations): object {
  const { channel, ts: thread, limit, cursor } = asked
  const shown = files.map(({ name, ...where }) => ({
    channel: where.channel,
    thread_ts: where.thread,
    files: [{ name }],
  }))
  const there = [...posted, ...shown].filter((each) => each.channel === channel && each.thread_ts === thread)
  const next = cursor + limit < there.length ? String(cursor + limit) : ''
  const messages = there.slice(cursor, cursor + limit)
  return { ok: true, messages, has_more: next !== '', response_metadata: { next_cursor: next } }
}

export function refusal(error: string): object {
  return { ok: false, error }
}

function refused(error: string, why: string[], complaints: string[]): object {
  complaints.push(...why)
  return {
    ok: false,
    error,
    errors: why,
    response_metadata: { messages: why.map((each) => `[ERROR] ${each}`) },
  }
}

function describe(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
