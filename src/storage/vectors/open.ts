import { unreachable } from '../../domain/errors.ts'
import type { Space, VectorIndex } from '../../knowledge/vectors.ts'
import { readCard, VectorsUnfit } from './card.ts'
import { createExact, openExact } from './exact.ts'
import { createHnsw, loadHnswlib, openHnsw } from './hnsw.ts'

/** Below this, comparing with every vector takes under 7 ms and misses nothing. */
const graphFrom = 20_000

/** An empty index for about `expected` vectors: exact while that is fast enough, or where the addon is missing. */
export async function createVectors(space: Space, expected: number): Promise<VectorIndex> {
  const hnswlib = expected < graphFrom ? undefined : await loadHnswlib()
  return hnswlib ? createHnsw(hnswlib, space) : createExact(space)
}

/** The index that was saved in `file`; undefined when there is none. Throws `VectorsUnfit`: make it again. */
export async function openVectors(file: string, space: Space): Promise<VectorIndex | undefined> {
  const card = await readCard(file, space)
  if (!card) return undefined
  switch (card.engine) {
    case 'exact':
      return openExact(file, card)
    case 'hnsw': {
      const hnswlib = await loadHnswlib()
      if (!hnswlib) throw new VectorsUnfit(file, 'it needs hnswlib-node, which is not installed')
      return openHnsw(hnswlib, file, card)
    }
    default:
      return unreachable(card.engine)
  }
}
