import matter from 'gray-matter'
import { z } from 'zod'
import { reasonOf } from '../../domain/errors.ts'
import { languages } from '../../domain/language.ts'
import { kinds, statuses } from '../document.ts'
import { Unreadable } from './unreadable.ts'

/** What an editor wrote above the text. Every key may be missing. */
export type FrontMatter = z.infer<typeof frontMatter>

export interface Parted {
  front: FrontMatter
  /** The text below the front matter. */
  text: string
  /** Keys that mean nothing here, as they are written. */
  unknown: string[]
}

const words = z.string('must be text').trim().min(1, 'must not be empty')
const year = z
  .int('must be a year such as 2026')
  .min(1900, 'must be 1900 or later')
  .max(2100, 'must be 2100 or before')

// YAML makes a Date of a day without quotes.
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('must be a date such as 2026-11-21'),
)

const source = z.union(
  [
    words.transform((title) => ({ title })),
    z.object({
      title: words,
      year: year.exactOptional(),
      place: words.exactOptional(),
      read: day.exactOptional(),
    }),
  ],
  'must each have a title, and may have year, place and read (a date such as 2026-11-21)',
)

export const frontMatter = z.object({
  id: words.optional(),
  title: words.optional(),
  type: oneOf(kinds).optional(),
  status: oneOf(statuses).optional(),
  year: year.optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
  language: oneOf(languages).optional(),
  translation_of: words.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters such as NO')
    .optional(),
  audience: oneOf(['all', 'new-leader', 'adviser']).optional(),
  areas: z.array(words, 'must be a list of area ids').optional(),
  aliases: z.array(words, 'must be a list of words').optional(),
  sources: z.array(source, 'must be a list').optional(),
  review_by: day.optional(),
  author: words.optional(),
  link: z.url('must be an address such as https://www.kulturskoleradet.no').optional(),
})

function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, `must be one of ${values.join(', ')}`)
}

/**
 * Parts a file into its front matter and its text. Front matter stands between two lines of
 * three hyphens, the first of them at the very top. Throws `Unreadable`, naming key, line and what is allowed, where a value is wrong.
 */
export function partFrontMatter(file: string): Parted {
  // Only plain YAML: after the hyphens the parser would take the name of a language, JavaScript among them.
  if (!/^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(\r?\n|$)/.test(file))
    return { front: {}, text: file, unknown: [] }
  const { data, content, matter: yaml } = parse(file)
  if (!isObject(data))
    throw new Unreadable('front-matter', 'The front matter has no keys such as "title: ..."')
  const checked = frontMatter.safeParse(withoutEmpty(data))
  if (!checked.success) throw wrongValue(checked.error, yaml)
  const unknown = Object.keys(data).filter((key) => !Object.hasOwn(frontMatter.shape, key))
  return { front: checked.data, text: content, unknown }
}

function parse(file: string) {
  try {
    // An options object keeps the parser from caching every file it has seen.
    return matter(file, {})
  } catch (cause) {
    throw new Unreadable('front-matter', `The front matter is not YAML: ${firstLine(reasonOf(cause))}`, {
      cause,
    })
  }
}

function isObject(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** A key without a value is a key that is not there. */
function withoutEmpty(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''))
}

function wrongValue(error: z.ZodError, yaml: string): Unreadable {
  const faults = error.issues.map(({ path: [key = '?'], message }) => {
    const line = yaml.split('\n').findIndex((text) => text.startsWith(`${String(key)}:`))
    return `"${String(key)}" (line ${line + 1}) ${message}`
  })
  return new Unreadable('front-matter', `In the front matter, ${faults.join('; ')}`)
}

function firstLine(text: string): string {
  return text.split('\n', 1).join('').replace(/[.:]$/, '')
}
