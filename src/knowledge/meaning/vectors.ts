import { Expected } from '../../domain/errors.ts'

export interface Near {
  id: number
  /** The cosine of the angle: 1 is the same direction, 0 has nothing in common. */
  similarity: number
}

/** Finds the nearest of many vectors, by direction alone. */
export interface VectorIndex {
  readonly dimension: number
  /** How many vectors can be found. */
  size(): number
  /** Of those that can be found, in no order. */
  ids(): number[]
  /** Adds a vector, or takes the place of the one that had this id. Throws `UnusableVector`. */
  add(id: number, vector: Float32Array): void
  /** Afterwards the id is not found; one that never was there is no fault. */
  remove(id: number): void
  /**
   * At most `top` vectors, nearest first; only ids that are `allowed`, where that is given. Throws
   * `UnusableVector`, and whatever `allowed` throws.
   */
  search(vector: Float32Array, top: number, allowed?: (id: number) => boolean): Near[]
  /** Whoever reads the file finds the old index or the new one, never a part. */
  save(file: string): Promise<void>
}

/** What makes the vectors. An index holds vectors of one model only: those of two cannot be compared. */
export interface Space {
  /** "local-1", "text-embedding-3-small". */
  model: string
  dimension: number
}

/** Makes vectors. The texts may leave the machine, so they are masked before. Throws `EmbeddingFailed`. */
export interface Embedder {
  /** As in `Space`. */
  model: string
  /** In time for an answer, or not at all. */
  ofQuestion(text: string): Promise<Float32Array>
  /** In the order of the texts, however long it takes; undefined where no vector came. */
  ofPassages(texts: string[]): Promise<(Float32Array | undefined)[]>
}

/** Keeps the vectors of the passages, of one model or of several. */
export interface VectorStore {
  /** The model whose vectors were whole last: those that are searched. Undefined before the first. */
  current(): Promise<string | undefined>
  /** By the ids of the passages. A passage that is gone has none. */
  of(model: string): Promise<Map<number, Float32Array>>
  /** Keeps these as well, all of them or none; those of passages that are gone meanwhile are left out. */
  save(model: string, vectors: Map<number, Float32Array>): Promise<void>
  /** At most `top`, nearest first, also of passages that are not answered from: where the store compares vectors itself. */
  near?(model: string, vector: Float32Array, top: number): Promise<Near[]>
  /** From now on the vectors of this model are searched; those of all others are dropped. */
  publish(model: string): Promise<void>
}

/** Why no vector came. */
export class EmbeddingFailed extends Expected {
  readonly code = 'EMBEDDING_FAILED'
  readonly fault: string
  /** How long the server asks to be left alone; 0 where it does not say. */
  readonly pauseMs: number

  /** The server's own words are left out: some of them quote the key. */
  constructor(host: string, fault: string, pauseMs = 0) {
    super(
      `The embedding model at ${host} gave no vectors: ${fault}.`,
      'Passages are found by their words meanwhile. Look at OPENAI_EMBEDDING_MODEL, the key and the address.',
    )
    this.fault = fault
    this.pauseMs = pauseMs || 0
  }
}

export class UnusableVector extends Expected {
  readonly code = 'UNUSABLE_VECTOR'

  constructor(what: string) {
    super(
      `A vector cannot be used: ${what}.`,
      'Check the embedding model and its dimension, then index again.',
    )
  }
}

/** The vector at length 1. NaN would rank first everywhere, and a zero vector has no direction: both are refused. */
export function directionOf(vector: Float32Array, dimension: number): Float32Array {
  if (vector.length !== dimension)
    throw new UnusableVector(`it has ${vector.length} numbers, not ${dimension}`)
  const length = Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0))
  if (!Number.isFinite(length)) throw new UnusableVector('it holds numbers that are not finite')
  if (length === 0) throw new UnusableVector('all its numbers are zero')
  return vector.map((number) => number / length)
}
