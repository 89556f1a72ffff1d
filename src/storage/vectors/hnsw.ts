import type { HierarchicalNSW } from 'hnswlib-node'
import { directionOf, type Near, type Space, type VectorIndex } from '../../knowledge/meaning/vectors.ts'
import { type Card, saveWithCard, VectorsUnfit } from './card.ts'

/** How many neighbours a vector has in the graph, and how widely they are looked for when it is built. */
const neighbours = 16
const buildEffort = 100
/** Found 99 % of the ten nearest of 16,792 sentence vectors; the library's own 10 found 68 %. */
const searchEffort = 200

type Hnswlib = typeof import('hnswlib-node')

/** The addon is compiled when the project is installed; where no compiler was, it is missing. */
export async function loadHnswlib(): Promise<Hnswlib | undefined> {
  try {
    const { default: hnswlib } = await import('hnswlib-node')
    return hnswlib
  } catch {
    return undefined
  }
}

/** Walks a graph of neighbours: a few of very many vectors are compared, and now and then one is missed. */
export function createHnsw(hnswlib: Hnswlib, space: Space): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW('cosine', space.dimension)
  graph.initIndex({ maxElements: 1024, m: neighbours, efConstruction: buildEffort })
  return hnswOver(space, graph, new Set())
}

/** Reads what `save` wrote; `card` has been checked against the file. Throws `VectorsUnfit`. */
export async function openHnsw(hnswlib: Hnswlib, file: string, card: Card): Promise<VectorIndex> {
  const graph = new hnswlib.HierarchicalNSW('cosine', card.dimension)
  graph.readIndexSync(file)
  const removed = new Set(card.removed)
  const live = graph.getIdsList().filter((id) => !removed.has(id))
  if (live.length !== card.count)
    throw new VectorsUnfit(file, `it holds ${live.length} vectors, not ${card.count}`)
  return hnswOver(card, graph, new Set(live))
}

function hnswOver({ model, dimension }: Space, graph: HierarchicalNSW, live: Set<number>): VectorIndex {
  const add = (id: number, vector: Float32Array) => {
    const direction = directionOf(vector, dimension)
    if (graph.getCurrentCount() === graph.getMaxElements()) graph.resizeIndex(graph.getMaxElements() * 2)
    graph.addPoint(Array.from(direction), id)
    live.add(id)
  }
  const search = (vector: Float32Array, top: number, allowed?: (id: number) => boolean): Near[] => {
    const wanted = Array.from(directionOf(vector, dimension))
    const count = Math.min(top, live.size)
    if (count < 1) return []
    // Forgotten by the library when an index is read.
    graph.setEf(Math.max(searchEffort, count))
    const guard = allowed && guarded(allowed)
    const { neighbors, distances } = graph.searchKnn(wanted, count, guard?.allowed)
    guard?.rethrow()
    return neighbors.map((id, i) => ({ id, similarity: 1 - (distances[i] ?? 1) }))
  }
  const gone = () => graph.getIdsList().filter((id) => !live.has(id))
  return {
    dimension,
    size: () => live.size,
    ids: () => [...live],
    add,
    remove: (id) => {
      // Marking twice, or an unknown id, is a fault to the library.
      if (live.delete(id)) graph.markDelete(id)
    },
    search,
    save: (file) =>
      saveWithCard(file, { engine: 'hnsw', model, dimension, count: live.size, removed: gone() }, (aside) =>
        graph.writeIndexSync(aside),
      ),
  }
}

/** An exception that leaves a filter ends the process: it is held until the search is over. */
function guarded(allowed: (id: number) => boolean) {
  let fault: { thrown: unknown } | undefined
  return {
    allowed: (id: number) => {
      try {
        return !fault && Boolean(allowed(id))
      } catch (thrown) {
        fault = { thrown }
        return false
      }
    },
    rethrow: () => {
      if (fault) throw fault.thrown
    },
  }
}
