import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'

/**
 * How far an event can be relied on. `source`: a source says so. `general-to-confirm`: common practice or a public
 * page; somebody must confirm it each year. `local`: the leader knows when. None of them is a date to remind of.
 */
const marks = ['source', 'general-to-confirm', 'local'] as const

/** Whose year something belongs to: the municipality's with its politics, the school's own, or the council's. */
export const years = ['municipal', 'school', 'council'] as const
export type Year = (typeof years)[number]

const month = z.int('must be a number').min(1, 'must be 1 to 12').max(12, 'must be 1 to 12')

/** The months that it usually falls in, from 1 (January), or how often it comes round. */
const when = z.union(
  [
    z.strictObject({ months: z.array(month).min(1, 'must name a month') }),
    z.strictObject({ every: z.enum(['month', 'quarter', 'all-year']) }),
  ],
  'must be { "months": [1, 2] }, or { "every": "month", "quarter" or "all-year" }',
)

const event = z
  .strictObject({
    id: words,
    year: z.enum(years, `must be one of ${years.join(', ')}`).optional(),
    when,
    title: inThreeLanguages,
    /** What is to be known or done. It never gives a date that nobody has confirmed. */
    detail: inThreeLanguages.optional(),
    mark: z.enum(marks, `must be one of ${marks.join(', ')}`),
    /** In words, with the day that it was read. Only what is left to the leader may do without. */
    source: words.optional(),
  })
  .refine(({ mark, source }) => mark === 'local' || source !== undefined, {
    path: ['source'],
    message: 'must be given, unless the mark is local',
  })

/** Something that comes round in the year of a leader. */
export type WheelEvent = z.infer<typeof event>

const schema = z.strictObject({ events: z.array(event).superRefine(eachOnce(({ id }) => [id])) })

/**
 * Reads the year of a leader from `calendar/yearwheel.json` of the knowledge folder, in its order. Throws
 * `DataFileFault` naming the event that is wrong.
 */
export function readYearWheel(folder: string): WheelEvent[] {
  return readDataFile(join(folder, 'calendar', 'yearwheel.json'), schema).events
}
