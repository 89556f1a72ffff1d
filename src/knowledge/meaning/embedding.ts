import { mask } from '../../domain/mask.ts'
import type { Passage } from '../document.ts'
import { directionOf, type Embedder, UnusableVector, type VectorStore } from './vectors.ts'

interface Options {
  embedder: Embedder
  store: VectorStore
  /** Those that are there already, by the ids of their passages: the new ones are added. */
  known: Map<number, Float32Array>
  signal: AbortSignal
  onProgress?: (done: number, total: number) => void
}

/** Passages in one request: enough to be quick, few enough to lose little when it fails. */
const inOneRequest = 96

/** Characters. Models read some 8,000 tokens, and a table may be long. */
const mostRead = 6_000

/**
 * Makes the vectors that are missing. Each batch is kept before the next is asked for, so that whoever is broken
 * off goes on from there. Returns how many could not be used and were left out. Throws `EmbeddingFailed`, and
 * `UnusableVector` when none of a batch can be used.
 */
export async function embedMissing(passages: Passage[], options: Options): Promise<number> {
  const { embedder, store, known, signal, onProgress } = options
  const missing = passages.filter(({ id }) => !known.has(id))
  let refused = 0
  for (let from = 0; from < missing.length; from += inOneRequest) {
    signal.throwIfAborted()
    const batch = missing.slice(from, from + inOneRequest)
    const vectors = usable(batch, await embedder.ofPassages(batch.map(textOf)), dimensionOf(known))
    signal.throwIfAborted()
    await store.save(embedder.model, vectors)
    for (const [id, vector] of vectors) known.set(id, vector)
    refused += batch.length - vectors.size
    onProgress?.(Math.min(from + inOneRequest, missing.length), missing.length)
  }
  return refused
}

/** How many numbers a vector of these has; undefined where there is none yet. */
export function dimensionOf(vectors: Map<number, Float32Array>): number | undefined {
  const [first] = vectors.values()
  return first?.length
}

function usable(
  batch: Passage[],
  vectors: (Float32Array | undefined)[],
  dimension = vectors.find((vector) => vector !== undefined)?.length ?? 0,
): Map<number, Float32Array> {
  const found = new Map<number, Float32Array>()
  let fault: unknown = new UnusableVector('no numbers came')
  for (const [at, { id }] of batch.entries()) {
    const vector = vectors[at]
    try {
      if (vector) found.set(id, directionOf(vector, dimension))
    } catch (unusable) {
      fault = unusable
    }
  }
  if (found.size === 0) throw fault
  return found
}

/** What a passage is about stands above it as often as in it. */
function textOf({ about: { title }, headings, text }: Passage): string {
  return mask([title, ...headings, text].join('\n')).slice(0, mostRead)
}
