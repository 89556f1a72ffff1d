import type { Log } from '../../domain/log.ts'
import { mask } from '../../domain/mask.ts'
import type { Passage } from '../document.ts'
import { within } from '../write/deadline.ts'
import { embedMissing } from './embedding.ts'
import { persevere } from './persevere.ts'
import { type Embedder, EmbeddingFailed, type Near, type VectorIndex, type VectorStore } from './vectors.ts'

/** Passages found by what they mean, where an embedding model is set. */
export interface Nearness {
  /** The passages that lie nearest to the question, nearest first; none when that cannot be told in time. Never throws. */
  near(question: string, top: number): Promise<Near[]>
  /** Resolves when every passage has its vector, or when stopped. */
  whole: Promise<void>
  /** Asks for no more vectors. What was made is kept. */
  stop(): Promise<void>
}

interface Parts {
  model: string
  passages: Passage[]
  store: VectorStore
  /** The signal ends what is under way for passages. */
  embedderOf(model: string, signal: AbortSignal): Promise<Embedder>
  indexOf(model: string, vectors: Map<number, Float32Array>): Promise<VectorIndex>
  /** Runs what makes vectors when no other process does; at once where there is no other. */
  inTurn?<T>(work: () => Promise<T>): Promise<T>
  log: Log
}

/** A leader waits: the embedder keeps to less, and this holds where it does not. */
const questionMs = 700

/**
 * Searches the vectors that were whole last, also those of another model, while those that are missing are made
 * aside; when they are whole, they take their place.
 */
export async function openNearness(parts: Parts): Promise<Nearness> {
  const { model, passages, store, embedderOf, indexOf, inTurn = (work) => work(), log } = parts
  const current = await store.current()
  const known = await store.of(model)
  const stopping = new AbortController()
  const { signal } = stopping
  const ids = new Set(passages.map(({ id }) => id))
  let searched: Searched | undefined
  const finderOf = async (used: string, vectors: Map<number, Float32Array>): Promise<Find> => {
    const { near } = store
    if (near)
      return async (vector, top) => (await near(used, vector, top + margin)).filter(({ id }) => ids.has(id))
    const index = await indexOf(used, vectors)
    return async (vector, top) => index.search(vector, top, (id) => ids.has(id))
  }
  const use = async (used: string, vectors: Map<number, Float32Array>) => {
    if (vectors.size === 0) return
    searched = { embedder: await embedderOf(used, signal), find: await finderOf(used, vectors) }
  }
  if (current !== undefined) await use(current, current === model ? known : await store.of(current))

  const makeMissing = async () => {
    // Whoever had to wait finds them made.
    for (const [id, vector] of await store.of(model)) known.set(id, vector)
    const embedder = await embedderOf(model, signal)
    const onProgress = (done: number, total: number) => log.info('passages-embedded', { model, done, total })
    const refused = await embedMissing(passages, { embedder, store, known, signal, onProgress })
    if (refused > 0) log.warn('vectors-refused', { model, refused })
  }
  const complete = async () => {
    const before = known.size
    if (passages.some(({ id }) => !known.has(id))) await inTurn(makeMissing)
    if (known.size > before || current !== model) await use(model, known)
    if (current !== model) await store.publish(model)
  }
  const onFault = (fault: unknown) => {
    log.warn('embedding-failed', { model, fault: nameOf(fault) })
    return fault instanceof EmbeddingFailed ? fault.pauseMs : 0
  }
  const whole = persevere(complete, { signal, progress: () => known.size, onFault })
  return {
    whole,
    stop: async () => {
      stopping.abort()
      await within(AbortSignal.timeout(questionMs), whole).catch(() => undefined)
    },
    near: async (question, top) => {
      try {
        return searched ? (await nearestIn(searched, mask(question), top)).slice(0, top) : []
      } catch (fault) {
        log.warn('nearness-failed', { fault: nameOf(fault) })
        return []
      }
    },
  }
}

/** A store may find passages that are not answered from just now: so many more are asked for. */
const margin = 50

type Find = (vector: Float32Array, top: number) => Promise<Near[]>

interface Searched {
  embedder: Embedder
  find: Find
}

async function nearestIn({ embedder, find }: Searched, question: string, top: number): Promise<Near[]> {
  const vector = await within(AbortSignal.timeout(questionMs), embedder.ofQuestion(question))
  return find(vector, top)
}

/** A word for the log. */
function nameOf(fault: unknown): string {
  if (fault instanceof EmbeddingFailed) return fault.fault
  return fault instanceof Error ? fault.name : 'unknown'
}
