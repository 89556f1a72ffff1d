import { readFile } from 'node:fs/promises'
import type { Clock } from '../../domain/time.ts'
import { passagesOf } from '../chunk/passages.ts'
import type { Passage } from '../document.ts'
import { readDocument } from '../read/read.ts'
import { documentsIn, filesIn, nameIn } from './folder.ts'

/** The passages of a knowledge folder without a store, for measuring. Throws on the first file that cannot be read. */
export async function readFolder(knowledge: string, clock: Clock): Promise<Passage[]> {
  const passages: Passage[] = []
  const files = await Promise.all(documentsIn(knowledge).map(filesIn))
  for (const file of files.flat()) {
    const source = { path: nameIn(knowledge, file), bytes: await readFile(file), now: clock.now() }
    const { document } = await readDocument(source)
    for (const passage of passagesOf(document.sections)) {
      passages.push({ id: passages.length + 1, about: document.about, ...passage })
    }
  }
  return passages
}
