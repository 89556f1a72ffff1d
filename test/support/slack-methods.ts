import { z } from 'zod'
import { complaintsAbout } from './block-kit.ts'

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
  blocks: json,
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
  'chat.update': method(updating, (message, { updated }) => {
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
