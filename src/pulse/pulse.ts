import { globSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'
import { Expected } from '../domain/errors.ts'
import { questionEntry } from './question.ts'

/** What the leaders who answered may be told apart by in the figures: never by two at once. */
export const groupings = ['region', 'size'] as const
export type Grouping = (typeof groupings)[number]

const monthDay = words.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be month and day, as 06-20')

/** Who is asked: everybody, leaders in their first year, a region, a size of municipality. */
export const audienceEntry = words.regex(
  /^(?:all|new-leaders|region:.+|size:(?:small|medium|large))$/,
  'must be all, new-leaders, region:<name> or size:<small, medium or large>',
)

const pulse = z.strictObject({
  /** Stable: figures are followed from year to year by it. */
  id: words.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
  title: inThreeLanguages,
  /** The month that it belongs to, from 1. */
  month: z.int('must be a number').min(1, 'must be 1 to 12').max(12, 'must be 1 to 12'),
  /** Each year: the day on which it opens, or the first working day after it; and the last day. */
  opens: monthDay,
  closes: monthDay,
  audience: audienceEntry.default('all'),
  groups: z.enum(groupings, `must be one of ${groupings.join(', ')}`),
  /** Also asked of new leaders on these days in the job, collected into one round a half-year. */
  newLeaders: z
    .array(z.int('must be a number').min(1, 'must be 1 or later'))
    .min(1, 'must name a day')
    .optional(),
  /** The surveys and plans that it follows up, in bokmål. */
  why: words,
  questions: z
    .array(questionEntry)
    .min(1, 'must hold a question')
    .max(10, 'must be at most 10: a pulse takes a minute')
    .superRefine(eachOnce(({ id }) => [id])),
})

/** A short survey that is held again and again. */
export type Pulse = z.infer<typeof pulse>

/** Two files say that they are the same pulse. */
class PulseTwice extends Expected {
  readonly code = 'PULSE_TWICE'

  constructor(id: string) {
    super(`Two files in pulses/ have the id "${id}".`, 'Give one of them another id.')
  }
}

/**
 * Reads every file of `pulses/` in the knowledge folder, in the order of their names. Throws `DataFileFault` that
 * names what is wrong in which question, and `PulseTwice`.
 */
export function readPulses(folder: string, areas: string[]): Pulse[] {
  const schema = pulse.superRefine(namesAreasThatExist(areas))
  const paths = globSync(join(folder, 'pulses', '*.json')).sort()
  const pulses = paths.map((path) => readDataFile(path, schema))
  const twice = pulses.find(({ id }, at) => pulses.slice(0, at).some((other) => other.id === id))
  if (twice) throw new PulseTwice(twice.id)
  return pulses
}

function namesAreasThatExist(areas: string[]) {
  return ({ questions }: Pulse, context: z.RefinementCtx): void => {
    for (const [place, { area, options }] of questions.entries())
      for (const named of [area, ...options.map((option) => option.area)])
        if (named !== undefined && !areas.includes(named))
          context.addIssue({
            code: 'custom',
            path: ['questions', place],
            message: `"${named}" is no area of the taxonomy`,
          })
  }
}
