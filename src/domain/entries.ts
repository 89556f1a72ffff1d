import { z } from 'zod'

/** What the entries of files that an editor writes by hand have in common. */

export const words = z.string('must be text').trim().min(1, 'must not be empty')

export const inThreeLanguages = z.strictObject({ nb: words, nn: words, en: words })

/** Refines a list: a name that stands twice is a slip, and would be mended in one place only. */
export function eachOnce<Entry>(namesOf: (entry: Entry) => string[]) {
  return (entries: Entry[], context: z.RefinementCtx): void => {
    const known = new Set<string>()
    for (const [place, entry] of entries.entries()) {
      for (const name of namesOf(entry)) {
        if (known.has(name))
          context.addIssue({ code: 'custom', path: [place], message: `"${name}" stands twice` })
        known.add(name)
      }
    }
  }
}
