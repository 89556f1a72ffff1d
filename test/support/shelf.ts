import type { Database } from '../../src/storage/rows/database.ts'
import { createPassages } from '../../src/storage/rows/passages.ts'
import { createVectorStore } from '../../src/storage/rows/vectors.ts'
import type { Shelf } from '../contracts/vectorstore.ts'
import { passage } from './passage.ts'

/** Vectors, and the passages that they are of. */
export function shelfOn(db: Database): Shelf {
  const passages = createPassages(db)
  let version = 0
  const keep = async (count: number) => {
    version += 1
    const { about, headings, blocks, text } = passage({ text: 'Stille kutt.' })
    const cut = Array.from({ length: count }, (_, ordinal) => ({ ordinal, headings, blocks, text }))
    const generation = await passages.begin('knowledge', [])
    await passages.add(generation, [{ path: about.path, hash: String(version), about, passages: cut }])
    await passages.publish(generation)
    await passages.sweep()
    return (await passages.passages()).map(({ id }) => id)
  }
  return { vectors: createVectorStore(db), keep }
}
