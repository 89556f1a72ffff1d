import { z } from 'zod'
import { complaintsAbout } from './block-kit.ts'

export type Form = Record<string, string>

/** What the methods change. */
interface Conversations {
  posted: Posted[]
  statuses: Form[]
  complaints: string[]
}

const channel = z.string().regex(/^[CDG][A-Z0-9]{1,20}$/)
const ts = z.string().regex(/^\d+\.\d{6}$/)
const json = z.string().transform((text): unknown => JSON.parse(text))

const posting = z.object({
  channel,
  thread_ts: ts.optional(),
  text: z
    .string()
    .min(1)
    .max(40_000)
    .regex(/^[^<>]*$/, 'has markup in it'),
  blocks: json,
  metadata: z.string().max(8_000).pipe(json),
  unfurl_links: z.literal('false'),
  unfurl_media: z.literal('false'),
})

export type Posted = z.infer<typeof posting> & { ts: string }

const reading = z.object({
  channel,
  ts: ts.optional(),
  include_all_metadata: z.literal('true'),
  limit: z.coerce.number().int().min(1).max(999),
  cursor: z.coerce.number().int().default(0),
})

const status = z.object({ channel_id: channel, thread_ts: ts, status: z.string().min(1).max(50) })

/** The methods of the Web API that the assistant may use. */
export const methods: Record<string, (form: Form, conversations: Conversations) => object> = {
  'auth.test': () => ({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' }),
  'chat.postMessage': post,
  'conversations.replies': read,
  'conversations.history': read,
  'assistant.threads.setStatus': (form, { statuses, complaints }) => {
    const parsed = status.safeParse(form)
    if (!parsed.success) return refused('invalid_arguments', describe(parsed.error), complaints)
    statuses.push(form)
    return { ok: true }
  },
}

function post(form: Form, { posted, complaints }: Conversations): object {
  const parsed = posting.safeParse(form)
  if (!parsed.success) return refused('invalid_arguments', describe(parsed.error), complaints)
  const wrong = complaintsAbout(parsed.data.blocks)
  if (wrong.length > 0) return refused('invalid_blocks', wrong, complaints)
  const message = { ...parsed.data, ts: `1790000000.${String(posted.length + 1).padStart(6, '0')}` }
  posted.push(message)
  return { ok: true, channel: message.channel, ts: message.ts, message }
}

function read(form: Form, { posted, complaints }: Conversations): object {
  const parsed = reading.safeParse(form)
  if (!parsed.success) return refused('invalid_arguments', describe(parsed.error), complaints)
  const { channel, ts: thread, limit, cursor } = parsed.data
  const there = posted.filter((each) => each.channel === channel && each.thread_ts === thread)
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
