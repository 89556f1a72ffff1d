import { z } from 'zod'
import { formats } from '../format.ts'
import { frontMatter } from '../frontmatter.ts'
import { type Fault, isFault } from '../unreadable.ts'

/** What is asked of the process that reads files. */
export const request = z.object({
  format: z.enum(formats),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** How long it may take. */
  ms: z.number(),
})
export type Request = z.infer<typeof request>

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()), ordered: z.boolean() }),
  z.object({ kind: z.literal('table'), rows: z.array(z.array(z.string())) }),
])

const section = z.object({
  headings: z.array(z.string()),
  page: z.int().exactOptional(),
  blocks: z.array(block),
})

const parts = z.object({
  content: z.object({ title: z.string().exactOptional(), sections: z.array(section) }),
  front: frontMatter,
  unknown: z.array(z.string()),
})

/** In bytes: all the memory that the process holds afterwards. */
const rss = z.number()

/** What it answers. It has taken in a file that nobody vouches for, so its answer is looked at like any other. */
export const reply = z.union([
  z.object({ parts, rss }),
  z.object({ fault: z.custom<Fault>(isFault), what: z.string(), rss }),
])
export type Reply = z.infer<typeof reply>
