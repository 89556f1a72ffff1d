import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import { type Compose, createCompose } from '../knowledge/ask/ask.ts'
import type { Passage } from '../knowledge/document.ts'
import { type IngestReport, ingest, reportOf } from '../knowledge/ingest/ingest.ts'
import { type Nearness, openNearness } from '../knowledge/meaning/nearness.ts'
import { withVectors } from '../knowledge/meaning/withvectors.ts'
import type { Finder } from '../knowledge/search/finder.ts'
import { buildLexical, type LexicalIndex } from '../knowledge/search/lexical.ts'
import { createSearch } from '../knowledge/search/search.ts'
import { createShown, originalsOf } from '../knowledge/search/versions.ts'
import { type Glossary, readGlossary } from '../knowledge/words/glossary.ts'
import { lexiconOf } from '../knowledge/words/lexicon.ts'
import { lexicalIndex } from '../storage/lexicalfile.ts'
import { indexOf } from '../storage/vectors/open.ts'
import { dataFolderFor } from './folder.ts'
import { indexInTurn } from './indexing.ts'
import type { Store } from './store.ts'
import { indexFile } from './storefiles.ts'

/** One generation of the index. */
export interface Generation {
  generation: number
}

/** Its passages, ready to be asked about. */
export interface Shelf extends Generation {
  report: IngestReport
  compose: Compose
  /** By words alone. */
  search: Finder
  /** By their meaning as well, where an embedding model is set. */
  finder: Finder
  /** Resolves when it cannot be asked any more although nobody closed it. */
  lost: Promise<void>
  /** Answers what it was asked, and ends what is made aside; what was made is kept. */
  close(): Promise<void>
}

export interface Opening<Known extends Generation = Shelf> {
  store: Store
  log: Log
  /** What is answered from now. */
  known?: Known | undefined
  /** As another process has published it: the folder is not looked at, which may be another one there. */
  asPublished?: boolean
  onProgress?: (done: number, total: number) => void
}

export type OpenShelf = (config: Config, opening: Opening) => Promise<Shelf>

/** Brings the index up to date with the knowledge folder and opens it; gives what is known where it still is that. */
export async function openShelf<Known extends Generation = Shelf>(
  config: Config,
  { store, log, known, asPublished = false, onProgress }: Opening<Known>,
): Promise<Shelf | Known> {
  const options = { ...config, store: store.passages, ...(onProgress && { onProgress }) }
  const report = asPublished
    ? await reportOf(store.passages)
    : await indexInTurn(config, store, { name: 'index', work: () => ingest(options) })
  for (const { path, reason } of report.skipped) log.warn('document skipped', { path, reason })
  const { generation = 0 } = (await store.passages.current()) ?? {}
  if (known?.generation === generation) return known

  const all = await store.passages.passages()
  const forLeaders = all.filter(({ about }) => about.audience !== 'adviser')
  const glossary = readGlossary(dataFolderFor(config, 'glossary.json'))
  const index = await lexicalIndex(indexFile(config), originalsOf(forLeaders), log)
  const nearness = await nearnessFor(config, { store, log, passages: originalsOf(forLeaders) })
  const leaders = reading(forLeaders, { index, nearness, glossary, clock: config.clock })
  const council =
    all.length === forLeaders.length
      ? leaders
      : reading(all, { index: buildLexical(originalsOf(all)), glossary, clock: config.clock })
  return {
    generation,
    report,
    compose: (question) => (question.reader === 'council' ? council : leaders).compose(question),
    search: leaders.search,
    finder: leaders.finder,
    lost: new Promise(() => {}),
    close: async () => nearness?.stop(),
  }
}

interface Reading {
  index: LexicalIndex
  nearness?: Nearness | undefined
  glossary: Glossary
  clock: Clock
}

/**
 * What one kind of reader may find: nothing else is in the index that their questions are put to, so nothing else
 * can be quoted, counted or guessed from the order of what is.
 */
function reading(
  all: Passage[],
  { index, nearness, glossary, clock }: Reading,
): Pick<Shelf, 'compose' | 'search' | 'finder'> {
  const passages = originalsOf(all)
  const originals = createSearch({ passages, glossary, index })
  const both = nearness && withVectors(originals, nearness, passages)
  const shown = createShown(all)
  const search: Finder = { find: async (query, top) => shown(originals.find(query, top), query) }
  const finder: Finder = both
    ? { find: async (query, top) => shown(await both.find(query, top), query) }
    : search
  const compose = createCompose({ search: finder, lexicon: lexiconOf(index), glossary, clock })
  return { compose, search, finder }
}

interface Parts {
  store: Store
  log: Log
  passages: Passage[]
}

/** Undefined without a key or an embedding model: then nothing of it is loaded. */
async function nearnessFor(
  { model, data, databaseUrl }: Config,
  { store, log, passages }: Parts,
): Promise<Nearness | undefined> {
  if (model?.embeddingModel === undefined) return undefined
  const { createEmbedder } = await import('../models/embeddings.ts')
  return openNearness({
    model: model.embeddingModel,
    passages,
    store: store.vectors,
    embedderOf: (name, signal) => createEmbedder(model, name, signal),
    inTurn: (work) => indexInTurn({ databaseUrl }, store, { name: 'vectors', work }),
    indexOf: (name, vectors) => indexOf(vectors, { model: name, file: join(data, 'vectors.graph') }),
    log,
  })
}
