import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages, words } from '../domain/entries.ts'
import type { Language } from '../domain/language.ts'

/** One of the areas of competence that surveys, pulses and resources are sorted under. */
export interface Area {
  /** Stable: figures and documents refer to it. The names may change. */
  id: string
  names: Record<Language, string>
  /** What belongs to the area, in bokmål. A topic stands in one area only. */
  topics: string[]
}

const area = z.strictObject({
  id: words.regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be small letters a to z with hyphens between words'),
  names: inThreeLanguages,
  topics: z.array(words, 'must be a list of words').min(1, 'must name at least one topic'),
})

const schema = z.strictObject({
  areas: z.array(area).superRefine(eachOnce(({ id, topics }) => [id, ...topics])),
})

/**
 * Reads `competence/taxonomy.json` of the knowledge folder, in its order. Throws `DataFileFault` naming the area
 * that is wrong.
 */
export function readAreas(folder: string): Area[] {
  return readDataFile(join(folder, 'competence', 'taxonomy.json'), schema).areas
}
