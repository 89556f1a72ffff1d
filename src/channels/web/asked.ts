import type { Context } from 'hono'
import { z } from 'zod'
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
})

/** What came with `POST /ask`: a question, or a button of a card. */
export type Asked = z.infer<typeof said> | z.infer<typeof pressed>

/** Reads JSON from the script and a form from the page without one; undefined when it is neither. */
export async function readAsked(c: Context): Promise<Asked | undefined> {
  const body: unknown = await (isJson(c) ? c.req.json() : c.req.parseBody()).catch(() => undefined)
  return z.union([said, pressed]).safeParse(body).data
}

export function isJson(c: Context): boolean {
  return mediaType(c) === 'application/json'
}

function mediaType(c: Context): string | undefined {
  return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
}
