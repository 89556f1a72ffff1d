import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'
import { daysBetween } from '../domain/workdays.ts'
import type { Occasion } from './occasion.ts'

/** Meetings of politicians that a leader enters: the municipal council, a committee, the executive committee. */
const meetings = ['council', 'committee', 'executive'] as const
export type Meeting = (typeof meetings)[number]

const schema = z.strictObject({
  preparations: z
    .array(
      z.strictObject({
        id: words.regex(/^[a-z-]{1,40}$/, 'must be of small letters and hyphens'),
        meetings: z.array(z.enum(meetings)).min(1, 'must name a meeting'),
        /** A proposal of ours, unless the source says otherwise. */
        weeksBefore: z.int().min(1).max(26),
        title: inThreeLanguages,
        source: words,
      }),
    )
    .superRefine(eachOnce(({ id }) => [id])),
})

/** Something to be done before a meeting of politicians. */
export type Preparation = z.infer<typeof schema>['preparations'][number]

/** Reads `calendar/preparations.json` of the knowledge folder; a folder need not have it. */
export function readPreparations(folder: string): Preparation[] {
  const file = join(folder, 'calendar', 'preparations.json')
  return existsSync(file) ? readDataFile(file, schema).preparations : []
}

const called: [Meeting, RegExp][] = [
  ['council', /kommunestyre|bystyre|municipal council|council meeting/iu],
  ['executive', /formannskap|executive committee/iu],
  ['committee', /utval|committee|komité|komite|nemnd/iu],
]

/** The meeting that a date is called by; undefined where it is none of politicians. */
export function meetingIn(title: string): Meeting | undefined {
  return called.find(([, words]) => words.test(title))?.[0]
}

/** What is to be done before a member's own date, the earliest first. */
export function preparationsFor(occasion: Occasion, all: Preparation[]): Preparation[] {
  const meeting = occasion.kind === 'own' ? meetingIn(occasion.title.nb) : undefined
  return meeting === undefined
    ? []
    : all
        .filter((one) => one.meetings.includes(meeting))
        .sort((one, other) => other.weeksBefore - one.weeksBefore)
}

/** Whether it is time for it, so many weeks before the date. */
export function isTimeFor({ weeksBefore }: Preparation, date: string, today: string): boolean {
  return daysBetween(today, date) <= weeksBefore * 7
}

/** What is ticked off: of which date, and which preparation. */
export function tickOf({ id }: Occasion, preparation: Preparation): string {
  return `${id} ${preparation.id}`
}
