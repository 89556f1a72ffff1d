import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Which rows of a question file went right, by their ids. */
const runSchema = z.record(z.string(), z.boolean())
const runsSchema = z.record(z.string(), runSchema)
type Run = z.infer<typeof runSchema>

/** What changed since the file was judged last in this data folder; undefined the first time. */
export interface Change {
  mended: string[]
  broken: string[]
}

/** Keeps this run for the next time, and tells how it differs from the last. A damaged memory counts as none. */
export function compareWithLast(data: string, file: string, run: Run): Change | undefined {
  const kept = join(data, 'eval-runs.json')
  const runs = readRuns(kept)
  const name = resolve(file)
  const last = runs[name]
  mkdirSync(data, { recursive: true })
  writeFileSync(kept, JSON.stringify({ ...runs, [name]: run }))
  if (last === undefined) return undefined
  const ids = Object.keys(run).filter((id) => id in last && last[id] !== run[id])
  return { mended: ids.filter((id) => run[id]), broken: ids.filter((id) => !run[id]) }
}

function readRuns(kept: string): Record<string, Run> {
  try {
    return runsSchema.parse(JSON.parse(readFileSync(kept, 'utf8')))
  } catch {
    return {}
  }
}
