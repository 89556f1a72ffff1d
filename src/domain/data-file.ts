import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { Expected, reasonOf } from './errors.ts'

/** A file that an editor changes by hand is missing, or says something that cannot be meant. */
class DataFileFault extends Expected {
  readonly code = 'DATA_FILE'

  constructor(path: string, faults: string[], options?: ErrorOptions) {
    super(
      `${path}: ${faults.join('; ')}.`,
      'Mend the file where it says, or take it back from the last version.',
      options,
    )
  }
}

/**
 * Reads a JSON file of the knowledge folder through its schema. Throws `DataFileFault`, which names the file and
 * every entry that is wrong by what it is called there, with its place.
 */
export function readDataFile<Shape>(path: string, schema: z.ZodType<Shape>): Shape {
  const content = parsed(path)
  const checked = schema.safeParse(content)
  if (checked.success) return checked.data
  const faults = checked.error.issues.map((issue) => `${placeOf(issue.path, content)}${issue.message}`)
  throw new DataFileFault(path, faults)
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new DataFileFault(path, [reasonOf(cause)], { cause })
  }
}

/** Where in the file, in words: `terms, entry 3 (rektor), also: `; empty for the file as a whole. */
function placeOf(path: PropertyKey[], content: unknown): string {
  let here = content
  const steps: string[] = []
  for (const key of path) {
    here = childOf(here, key)
    steps.push(typeof key === 'number' ? `entry ${key + 1}${callOf(here)}` : String(key))
  }
  return steps.length > 0 ? `${steps.join(', ')}: ` : ''
}

function childOf(parent: unknown, key: PropertyKey): unknown {
  return typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined
}

/** What an editor calls the entry. */
function callOf(entry: unknown): string {
  const name = childOf(entry, 'id') ?? childOf(entry, 'nb')
  return typeof name === 'string' ? ` (${name})` : ''
}
