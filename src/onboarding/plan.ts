import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, words } from '../domain/entries.ts'

/** How far a measure of a plan has come, as an adviser has set it. */
export const standings = ['not-started', 'under-way', 'done', 'dropped'] as const
export type Standing = (typeof standings)[number]

const entry = z.strictObject({
  /** As the plan numbers it: `2` an area, `2.2` a sub-goal, `2.2.1` a measure. */
  id: z.string('must be text').regex(/^\d(?:\.\d){0,2}$/, 'must be a number such as 2, 2.2 or 2.2.1'),
  parent: words.optional(),
  /** In a few words of our own, in bokmål. */
  title: words,
})

/** An area, a sub-goal or a measure. */
export type PlanEntry = z.infer<typeof entry>

const schema = z.strictObject({
  id: words,
  title: words,
  /** The time that it was made for, in words. */
  period: words,
  source: words,
  entries: z
    .array(entry)
    .min(1, 'must hold an entry')
    .superRefine(eachOnce(({ id }) => [id]))
    .superRefine(hasParents),
})

/** A plan of a county branch as a tree. It says what was meant to be done, not what was. */
export type Plan = z.infer<typeof schema>

/** Reads `plans/<name>.json` of the knowledge folder. Throws `DataFileFault` that names the entry without its parent. */
export function readPlan(folder: string, name: string): Plan {
  return readDataFile(join(folder, 'plans', `${name}.json`), schema)
}

function hasParents(entries: PlanEntry[], context: z.RefinementCtx): void {
  const known = new Set(entries.map(({ id }) => id))
  for (const [at, { id, parent }] of entries.entries()) {
    const meant = id.includes('.') ? id.replace(/\.\d$/, '') : undefined
    if (parent === meant && (parent === undefined || known.has(parent))) continue
    const message =
      meant === undefined ? 'an area has no parent' : `must stand under "${meant}", which must be there`
    context.addIssue({ code: 'custom', path: [at, 'parent'], message })
  }
}

/** What an adviser has set for a measure. */
export interface Status {
  standing: Standing
  /** What shows it, in the adviser's words; empty where nothing is given. */
  evidence: string
  /** The day that it was set. */
  on: string
}

/** Keeps how far the measures of plans have come. */
export interface PlanStore {
  statuses(plan: string): Promise<ReadonlyMap<string, Status>>
  set(plan: string, entry: string, status: Status): Promise<void>
}

export function below({ entries }: Plan, parent: string): PlanEntry[] {
  return entries.filter((each) => each.parent === parent)
}

/** The measures of an area or a sub-goal; all of the plan where none is given. */
export function measuresOf({ entries }: Plan, under = ''): PlanEntry[] {
  return entries.filter(({ id }) => id.split('.').length === 3 && id.startsWith(under))
}
