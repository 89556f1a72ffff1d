import type { Context } from 'hono'
import { z } from 'zod'
import type { Values } from '../../domain/channel.ts'
import { languages } from '../../domain/language.ts'

const common = {
  language: z.enum(languages).optional(),
  /** The conversation; made by the page, opaque here. */
  thread: z.string().min(1).max(64).optional(),
}
const said = z.object({ ...common, text: z.string() })
const pressed = z.object({
  ...common,
  action: z.string().min(1).max(64),
  ref: z.string().max(255),
  /** What stood on the button: shown as the question where the page has no script. */
  label: z.string().max(500).default(''),
  /** A form whose values are not taken must not pass for a button. */
  values: z.undefined().optional(),
})

/** More than any form of ours holds: what is larger was not filled in on this page. */
const mostInputs = 40
const mostValues = 20
const longestId = 100
const longestValue = 3_000

const values = z
  .record(
    z.string().max(longestId),
    z.array(z.string().transform(unixLines).pipe(z.string().max(longestValue))).max(mostValues),
  )
  .refine((handedIn) => Object.keys(handedIn).length <= mostInputs)
const submitted = pressed.extend({ values })

/** What came with `POST /ask`: a form that was filled in, a button of a card, or a question. */
export type Asked = z.infer<typeof submitted> | z.infer<typeof pressed> | z.infer<typeof said>

const askedShape = z.union([said, submitted, pressed])

/** Reads JSON from the script and a form from the page without one; undefined when it is neither. */
export async function readAsked(c: Context): Promise<Asked | undefined> {
  const body: unknown = await (isJson(c) ? c.req.json() : formIn(c)).catch(() => undefined)
  return askedShape.safeParse(body).data
}

export function isJson(c: Context): boolean {
  return mediaType(c) === 'application/json'
}

const prefix = 'value.'

/** What the field of an input is called on the page, so that no input can pass for something of the page's own. */
export function fieldName(inputId: string): string {
  return `${prefix}${inputId}`
}

/** A card's form says of itself that it is one: with nothing chosen, nothing of it would be sent. */
async function formIn(c: Context): Promise<unknown> {
  const fields = await c.req.parseBody({ all: true })
  return 'submitted' in fields ? { ...fields, values: valuesIn(fields) } : fields
}

function valuesIn(fields: Record<string, unknown>): Values {
  const named = Object.entries(fields).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(named.map(([name, value]) => [name.slice(prefix.length), textsIn(value)]))
}

/** A menu or a field that was left open sends an empty text. */
function textsIn(value: unknown): string[] {
  return [value]
    .flat()
    .filter((text) => typeof text === 'string')
    .filter((text) => text !== '')
}

/** Browsers send line breaks as two characters and count them as one. */
function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function mediaType(c: Context): string | undefined {
  return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
}
