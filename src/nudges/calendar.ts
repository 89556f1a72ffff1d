import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'
import { Expected, reasonOf } from '../domain/errors.ts'
import { isDate } from '../domain/workdays.ts'
import { kinds, type Occasion, standings } from './occasion.ts'
import { occurrencesOf, weekdays } from './recurrence.ts'

const date = z.string('must be text').refine(isDate, 'must be a day of the calendar, such as 2026-04-22')
const time = z.string('must be text').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 12:00')

const clock = {
  /** On Norwegian clocks. There is no field for another zone. */
  time: time.optional(),
  days: z.int().min(1).max(31).optional(),
}
const span = { from: date, until: date, ...clock }

/** Throws into the list of faults what cannot be: a rule that never occurs, or never ends. */
const when = z
  .union(
    [
      z.strictObject({ date, ...clock }),
      z.strictObject({ rule: words, ...span }),
      z.strictObject({ afterEaster: z.enum(weekdays), ...span }),
    ],
    'must be { "date" }, { "rule", "from", "until" } or { "afterEaster", "from", "until" }, with days of the calendar',
  )
  .transform((wanted, context) => {
    try {
      return occurrencesOf(wanted)
    } catch (fault) {
      context.addIssue({ code: 'custom', message: reasonOf(fault) })
      return z.NEVER
    }
  })

const audience = z.strictObject({
  roles: z.array(z.enum(['leader', 'adviser', 'editor', 'administrator'])).optional(),
  sizes: z.array(z.enum(['small', 'medium', 'large'])).optional(),
  regions: z.array(words).optional(),
})

const entry = z
  .strictObject({
    id: words.regex(/^[a-z0-9-]{1,60}$/, 'must be of small letters, digits and hyphens'),
    kind: z.enum(kinds, `must be one of ${kinds.join(', ')}`),
    title: inThreeLanguages,
    detail: inThreeLanguages.optional(),
    next: inThreeLanguages.optional(),
    /** The id of the grant that is to be reported on. */
    of: words.optional(),
    when,
    status: z.enum(standings, `must be one of ${standings.join(', ')}`),
    for: audience.default({}),
    lead: z.array(z.int().min(0).max(365)).max(8).default([]),
    source: words,
    checked: date,
    link: z.url('must be an address').optional(),
    words: z.array(words).default([]),
  })
  .refine(({ status, lead }) => status !== 'confirmed' || lead.length > 0, {
    path: ['lead'],
    message: 'must say how many days before a confirmed date it is reminded of',
  })

type Entry = z.infer<typeof entry>

const schema = z.strictObject({ entries: z.array(entry).superRefine(eachOnce(({ id }) => [id])) })

class SameId extends Expected {
  readonly code = 'CALENDAR_SAME_ID'
  constructor(id: string, file: string, other: string) {
    super(`"${id}" stands in calendar/${file} and in calendar/${other}.`, 'Give one of the two another id.')
  }
}

/** The year of a leader without dates is read by `readYearWheel`, what meetings need by `readPreparations`. */
const notDates = ['yearwheel.json', 'preparations.json']

/**
 * Reads every date from `calendar/*.json` of the knowledge folder. Throws `DataFileFault` naming the entry that is
 * wrong, and `SameId` where two files use one id.
 */
export function readCalendar(folder: string): Occasion[] {
  const inside = join(folder, 'calendar')
  const names = existsSync(inside) ? readdirSync(inside).sort() : []
  const fileOf = new Map<string, string>()
  return names
    .filter((name) => name.endsWith('.json') && !notDates.includes(name))
    .flatMap((name) =>
      readDataFile(join(inside, name), schema).entries.map((read) => {
        const other = fileOf.get(read.id)
        if (other !== undefined) throw new SameId(read.id, name, other)
        fileOf.set(read.id, name)
        return occasionOf(read)
      }),
    )
}

function occasionOf({
  when: occurrences,
  status,
  for: whom,
  detail,
  next,
  link,
  of,
  ...rest
}: Entry): Occasion {
  const { roles, sizes, regions } = whom
  return {
    ...rest,
    occurrences,
    standing: status,
    audience: { ...(roles && { roles }), ...(sizes && { sizes }), ...(regions && { regions }) },
    lead: [...new Set(rest.lead)].sort((one, other) => other - one),
    words: rest.words.map((word) => word.toLowerCase()),
    ...(detail && { detail }),
    ...(next && { next }),
    ...(of !== undefined && { of }),
    ...(link !== undefined && { link }),
  }
}
