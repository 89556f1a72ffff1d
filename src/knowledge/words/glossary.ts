import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../../domain/data-file.ts'
import { eachOnce, words } from '../../domain/entries.ts'

/** One thing and what it is called. The documents say `nb`; leaders ask with any of the others. */
export interface Term {
  /** As the documents write it, in bokmål. */
  nb: string
  nn: string
  en: string
  /** Everyday, older, inflected and further English words for the same, in no order. */
  also: string[]
}

/** Words that mean the same, so that a question finds documents that use other words. */
export type Glossary = Term[]

const term = z.strictObject({
  nb: words,
  nn: words,
  en: words,
  also: z.array(words, 'must be a list of words'),
})

const schema = z.strictObject({ terms: z.array(term).superRefine(eachOnce(({ nb }) => [nb.toLowerCase()])) })

/** Reads `glossary.json` of the knowledge folder. Throws `DataFileFault` naming the entry that is wrong. */
export function readGlossary(folder: string): Glossary {
  return readDataFile(join(folder, 'glossary.json'), schema).terms
}
