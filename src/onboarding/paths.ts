import { globSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'
import type { Mark, Marks } from './progress.ts'

const id = words.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')
const heard = z.array(words.toLowerCase()).min(1, 'must hold a word')

const step = z.discriminatedUnion('kind', [
  /** A question to the knowledge: its answer names its sources. */
  z.strictObject({ kind: z.literal('answer'), id, title: inThreeLanguages, ask: inThreeLanguages }),
  /** A template of the start pack, by its id there. */
  z.strictObject({ kind: z.literal('template'), id, template: words }),
  /** Something to do, with where it comes from; `who` where it is not the leader alone. */
  z.strictObject({
    kind: z.literal('task'),
    id,
    title: inThreeLanguages,
    says: inThreeLanguages,
    who: inThreeLanguages.optional(),
  }),
])

const path = z.strictObject({
  id,
  title: inThreeLanguages,
  about: inThreeLanguages,
  steps: z
    .array(step)
    .min(1, 'must hold a step')
    .superRefine(eachOnce((each) => [each.id])),
})

const shelf = z.strictObject({
  id,
  title: inThreeLanguages,
  /** What opens it when it is all that somebody writes. */
  words: z.strictObject({ nb: heard, nn: heard, en: heard }),
  help: inThreeLanguages,
  says: inThreeLanguages,
  source: inThreeLanguages,
  paths: z
    .array(path)
    .min(1, 'must hold a path')
    .superRefine(eachOnce((each) => [each.id])),
})

/** Paths that belong together: the four strategic competences, the themes of the framework plan. */
export type PathShelf = z.infer<typeof shelf>
export type Path = PathShelf['paths'][number]
export type PathStep = Path['steps'][number]

/** Reads every file of `paths/` in the knowledge folder, in the order of their names. Throws `DataFileFault`. */
export function readPathShelves(folder: string): PathShelf[] {
  return globSync(join(folder, 'paths', '*.json'))
    .sort()
    .map((file) => readDataFile(file, shelf))
}

/** What a step is called in the store and in a button: `path-economy:budget`. */
export function stepRef({ id: pathId }: Path, { id: stepId }: PathStep): string {
  return `path-${pathId}:${stepId}`
}

export function isPathStep(ref: string): boolean {
  return ref.startsWith('path-')
}

/** The path and the step of a button; undefined where an editor has taken it out since. */
export function stepIn(shelves: PathShelf[], ref: string): { path: Path; step: PathStep } | undefined {
  for (const each of shelves.flatMap(({ paths }) => paths))
    for (const one of each.steps) if (stepRef(each, one) === ref) return { path: each, step: one }
  return undefined
}

export function markOf(
  within: Path,
  { marks, step: one }: { marks: Marks; step: PathStep },
): Mark | undefined {
  return marks.get(stepRef(within, one))
}

/** The first step that nothing was said of, then what was put off; undefined when all is closed. */
export function nextStep(within: Path, marks: Marks): PathStep | undefined {
  const mark = (one: PathStep) => markOf(within, { marks, step: one })
  return (
    within.steps.find((one) => mark(one) === undefined) ?? within.steps.find((one) => mark(one) === 'later')
  )
}

/** The path that somebody has begun and not ended; the first of several. */
export function begunPath(shelves: PathShelf[], marks: Marks): Path | undefined {
  return shelves
    .flatMap(({ paths }) => paths)
    .find((each) => nextStep(each, marks) && each.steps.some((one) => markOf(each, { marks, step: one })))
}
