import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const score = z.object({
  name: z.string(),
  rows: z.number(),
  right: z.number(),
  withEvidence: z.number(),
  found: z.number(),
  wronglyRefused: z.number(),
  aside: z.boolean(),
})
const lastEval = z.object({
  /** The name of the question file. */
  file: z.string(),
  at: z.number(),
  kinds: z.array(score),
  languages: z.array(score),
  answerable: score,
  others: score,
})

/** How the last trial with judged questions went, in sums. */
export type LastEval = z.infer<typeof lastEval>

export function keepLast(data: string, last: LastEval): void {
  mkdirSync(data, { recursive: true })
  writeFileSync(fileIn(data), JSON.stringify(lastEval.parse(last)))
}

/** Undefined before the first; a damaged file counts as none. */
export function readLast(data: string): LastEval | undefined {
  try {
    return lastEval.parse(JSON.parse(readFileSync(fileIn(data), 'utf8')))
  } catch {
    return undefined
  }
}

function fileIn(data: string): string {
  return join(data, 'eval-last.json')
}
