import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'

/**
 * What a new leader is helped with in the first year: stages with their checklists, and the templates that help.
 * It is the council's proposal until an editor says otherwise.
 */
export type StartPack = z.infer<ReturnType<typeof schemaFor>>
export type Stage = StartPack['stages'][number]
export type Item = Stage['items'][number]
export type Template = StartPack['templates'][number]

/**
 * Reads `startpack/startpack.json` of the knowledge folder. Throws `DataFileFault` naming the entry whose file is
 * missing, whose id stands twice, or whose template nobody has made.
 */
export function readStartPack(folder: string): StartPack {
  const home = join(folder, 'startpack')
  return readDataFile(join(home, 'startpack.json'), schemaFor(home))
}

const month = z.int('must be a number').min(1, 'must be 1 to 12').max(12, 'must be 1 to 12')

function schemaFor(home: string) {
  const file = words.refine((name) => existsSync(join(home, name)), 'is no file of the start pack')
  // In bokmål, relative to the folder of the start pack; beside it lies the `.nn.md`.
  const template = z.strictObject({ id: words, title: inThreeLanguages, file })
  const item = z.strictObject({
    id: words,
    /** The heading in the checklist under which stands why, and how. */
    title: inThreeLanguages,
    /** Ids of the templates that help, the best first. */
    templates: z.array(words, 'must be a list of template ids'),
    /** The day in the job on which it is first offered; the day of its stage where it is left out. */
    day: z
      .int('must be a whole number')
      .min(1, 'must be 1 or later')
      .max(365, 'must be 365 or before')
      .optional(),
    /** The months of the school and budget year that it belongs to, from 1; any month where it is left out. */
    months: z.array(month).min(1, 'must name a month').optional(),
  })
  const stage = z.strictObject({
    id: words,
    title: inThreeLanguages,
    /** The day in the job on which the list opens; the first is 1. */
    fromDay: z.int('must be a whole number').min(1, 'must be 1 or later'),
    checklist: file,
    items: z.array(item).min(1, 'must hold an item'),
  })
  return z
    .strictObject({
      /** The day on which the council approved it, as `2027-01-15`; null as long as it is a proposal. */
      approved: z.iso.date('must be null or a date such as 2027-01-15').nullable(),
      /** What a leader who leaves hands over. */
      handover: file,
      // Ticks are kept by id, so an item is one of its kind in the whole pack.
      stages: z.array(stage).superRefine(eachOnce(({ id, items }) => [id, ...items.map((each) => each.id)])),
      templates: z.array(template).superRefine(eachOnce(({ id }) => [id])),
    })
    .superRefine(namesTemplatesThatExist)
}

interface Named {
  stages: { items: { templates: string[] }[] }[]
  templates: { id: string }[]
}

function namesTemplatesThatExist({ stages, templates }: Named, context: z.RefinementCtx): void {
  const known = new Set(templates.map(({ id }) => id))
  for (const [stage, { items }] of stages.entries())
    for (const [item, { templates: named }] of items.entries())
      for (const [place, id] of named.entries()) {
        if (known.has(id)) continue
        const path = ['stages', stage, 'items', item, 'templates', place]
        context.addIssue({ code: 'custom', path, message: `"${id}" is none of the templates` })
      }
}
