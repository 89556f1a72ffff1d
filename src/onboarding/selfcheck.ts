import { globSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'

const id = words.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')

const part = z.strictObject({
  id,
  title: inThreeLanguages,
  /** `tick`: whoever fills it in ticks what holds. `write`: something is written of each point. */
  kind: z.enum(['tick', 'write'], 'must be tick or write'),
  points: z
    .array(z.strictObject({ id, text: inThreeLanguages }))
    .min(1, 'must hold a point')
    // What both messengers can show at once.
    .max(20, 'must be at most 20; make two parts of it')
    .superRefine(eachOnce((point) => [point.id])),
})

/** Some of all points, chosen at the end: "three to strengthen". */
const pick = z.strictObject({
  id,
  title: inThreeLanguages,
  most: z.int('must be a number').min(1, 'must be 1 or more').max(5, 'must be at most 5'),
})

const heard = z.array(words.toLowerCase()).min(1, 'must hold a word')

const schema = z.strictObject({
  id,
  title: inThreeLanguages,
  /** What opens it when it is all that somebody writes. */
  words: z.strictObject({ nb: heard, nn: heard, en: heard }),
  help: inThreeLanguages,
  says: inThreeLanguages,
  /** What the page is called, without the ending. */
  file: id,
  /** Above what was ticked or written. */
  chosen: inThreeLanguages,
  /** Above what was not ticked; of what was written, what is left to agree on. */
  left: inThreeLanguages,
  parts: z
    .array(part)
    .min(1, 'must hold a part')
    .superRefine(eachOnce((each) => [each.id])),
  picks: z.array(pick).default([]),
  /** Where the points come from, and what they are not. */
  source: inThreeLanguages,
})

/** Points that a leader goes through alone, for one page to bring to the manager. What is answered is not kept. */
export type SelfCheck = z.infer<typeof schema>
export type CheckPart = SelfCheck['parts'][number]

/** Reads every file of `selfchecks/` in the knowledge folder, in the order of their names. Throws `DataFileFault`. */
export function readSelfChecks(folder: string): SelfCheck[] {
  return globSync(join(folder, 'selfchecks', '*.json'))
    .sort()
    .map((path) => readDataFile(path, schema))
}

/** All points of a check, by the id of part and point: `culture.library`. */
export function pointsOf({ parts }: SelfCheck): { ref: string; text: CheckPart['title'] }[] {
  return parts.flatMap((each) =>
    each.points.map((point) => ({ ref: `${each.id}.${point.id}`, text: point.text })),
  )
}
