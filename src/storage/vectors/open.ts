import { setImmediate as aTurn } from 'node:timers/promises'
import { unreachable } from '../../domain/errors.ts'
import type { Space, VectorIndex } from '../../knowledge/meaning/vectors.ts'
import { readCard, VectorsUnfit } from './card.ts'
import { createExact, openExact } from './exact.ts'
import { createHnsw, loadHnswlib, openHnsw } from './hnsw.ts'

/** Below this, comparing with every vector takes under 7 ms and misses nothing. */
const graphFrom = 20_000

/** An empty index for about `expected` vectors: exact while that is fast enough, or where the addon is missing. */
export async function createVectors(space: Space, expected: number, from = graphFrom): Promise<VectorIndex> {
  const hnswlib = expected < from ? undefined : await loadHnswlib()
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

interface Kept {
  model: string
  /** Where a graph is kept, since building one of 20,000 vectors takes half a minute. */
  file: string
  /** From so many vectors on it is a graph. */
  from?: number
}

/** So many vectors are added before others have their turn. */
const inOneGo = 200

/** An index of just these vectors, by the ids of their passages. They are of one dimension, and there is at least one. */
export async function indexOf(
  vectors: Map<number, Float32Array>,
  { model, file, from = graphFrom }: Kept,
): Promise<VectorIndex> {
  const [first] = vectors.values()
  const space = { model, dimension: first?.length ?? 0 }
  const isLarge = vectors.size >= from
  const index =
    (isLarge && (await openIfFit(file, space))) || (await createVectors(space, vectors.size, from))
  const there = new Set(index.ids())
  const gone = [...there].filter((id) => !vectors.has(id))
  const fresh = [...vectors].filter(([id]) => !there.has(id))
  for (const id of gone) index.remove(id)
  for (const [at, [id, vector]] of fresh.entries()) {
    index.add(id, vector)
    if (at % inOneGo === 0) await aTurn()
  }
  if (isLarge && gone.length + fresh.length > 0) await index.save(file)
  return index
}

async function openIfFit(file: string, space: Space): Promise<VectorIndex | undefined> {
  try {
    return await openVectors(file, space)
  } catch (fault) {
    if (fault instanceof VectorsUnfit) return undefined
    throw fault
  }
}
