import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../domain/log.ts'
import { within } from './deadline.ts'
import type { Passage } from './document.ts'
import { embedMissing } from './embedding.ts'
import { mask } from './mask.ts'
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
  log: Log
}

/** A leader waits: the embedder keeps to less, and this holds where it does not. */
const questionMs = 700

/** Between two tries at the passages; doubled as long as nothing comes of them. */
const firstPauseMs = 1_000
const longestPauseMs = 3_600_000

/**
 * Searches the vectors that were whole last, also those of another model, while those that are missing are made
 * aside; when they are whole, they take their place.
 */
export async function openNearness({
  model,
  passages,
  store,
  embedderOf,
  indexOf,
  log,
}: Parts): Promise<Nearness> {
  const ids = new Set(passages.map(({ id }) => id))
  const current = await store.current()
  const known = await store.of(model)
  const stopping = new AbortController()
  const { signal } = stopping
  let searched: { embedder: Embedder; index: VectorIndex } | undefined
  const use = async (used: string, vectors: Map<number, Float32Array>) => {
    if (vectors.size > 0)
      searched = { embedder: await embedderOf(used, signal), index: await indexOf(used, vectors) }
  }
  if (current !== undefined) await use(current, current === model ? known : await store.of(current))

  const complete = async () => {
    const before = known.size
    const embedder = await embedderOf(model, signal)
    const onProgress = (done: number, total: number) => log.info('passages-embedded', { model, done, total })
    const refused = await embedMissing(passages, { embedder, store, known, signal, onProgress })
    if (refused > 0) log.warn('vectors-refused', { model, refused })
    if (known.size > before || current !== model) await use(model, known)
    if (current !== model) await store.publish(model)
  }
  const untilWhole = async () => {
    let pauseMs = firstPauseMs
    while (!signal.aborted) {
      const before = known.size
      try {
        return await complete()
      } catch (fault) {
        if (signal.aborted) return
        pauseMs = known.size > before ? firstPauseMs : Math.min(2 * pauseMs, longestPauseMs)
        log.warn('embedding-failed', { model, fault: nameOf(fault), pauseMs })
        await pause(Math.max(pauseMs, askedFor(fault)), undefined, { signal, ref: false }).catch(
          () => undefined,
        )
      }
    }
  }
  const whole = untilWhole()
  return {
    whole,
    stop: async () => {
      stopping.abort()
      await within(AbortSignal.timeout(questionMs), whole).catch(() => undefined)
    },
    near: async (question, top) => {
      if (searched === undefined) return []
      const { embedder, index } = searched
      try {
        const vector = await within(AbortSignal.timeout(questionMs), embedder.ofQuestion(mask(question)))
        return index.search(vector, top, (id) => ids.has(id))
      } catch (fault) {
        log.warn('nearness-failed', { fault: nameOf(fault) })
        return []
      }
    },
  }
}

/** A word for the log. */
function nameOf(fault: unknown): string {
  if (fault instanceof EmbeddingFailed) return fault.fault
  return fault instanceof Error ? fault.name : 'unknown'
}

function askedFor(fault: unknown): number {
  return fault instanceof EmbeddingFailed ? Math.min(fault.pauseMs, longestPauseMs) : 0
}
