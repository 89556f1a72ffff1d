import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import type { Passage } from '../knowledge/document.ts'
import { type Nearness, openNearness } from '../knowledge/meaning/nearness.ts'
import { withVectors } from '../knowledge/meaning/withvectors.ts'
import type { Finder } from '../knowledge/search/finder.ts'
import { createSearch, type Search } from '../knowledge/search/search.ts'
import { createShown, originalsOf } from '../knowledge/search/versions.ts'
import type { Glossary } from '../knowledge/words/glossary.ts'
import { type Lexicon, lexiconOf } from '../knowledge/words/lexicon.ts'
import { lexicalIndex } from '../storage/lexicalfile.ts'
import { indexOf } from '../storage/vectors/open.ts'
import type { Store } from './store.ts'
import { indexFile } from './storefiles.ts'

/** The passages of one generation of the index, ready to be searched. */
export interface Shelf {
  /** By their words. */
  search: Search
  /** By their meaning as well, where an embedding model is set. */
  finder: Finder
  lexicon: Lexicon
  /** Ends what is made aside; what was made is kept. The shelf may still be searched. */
  close(): Promise<void>
}

interface Parts {
  store: Store
  log: Log
  glossary: Glossary
}

export async function openShelf(config: Config, { store, log, glossary }: Parts): Promise<Shelf> {
  const all = await store.passages.passages()
  const passages = originalsOf(all)
  const index = await lexicalIndex(indexFile(config), passages, log)
  const originals = createSearch({ passages, glossary, index })
  const nearness = await nearnessFor(config, { store, log, passages })
  const both = nearness && withVectors(originals, nearness, passages)
  const shown = createShown(all)
  const search: Search = { find: (query, top) => shown(originals.find(query, top), query) }
  const finder: Finder | undefined = both && {
    find: async (query, top) => shown(await both.find(query, top), query),
  }
  return {
    search,
    finder: finder ?? search,
    lexicon: lexiconOf(index),
    close: async () => nearness?.stop(),
  }
}

/** Undefined without a key or an embedding model: then nothing of it is loaded. */
async function nearnessFor(
  { model, data }: Config,
  { store, log, passages }: Omit<Parts, 'glossary'> & { passages: Passage[] },
): Promise<Nearness | undefined> {
  if (model?.embeddingModel === undefined) return undefined
  const { createEmbedder } = await import('../models/embeddings.ts')
  return openNearness({
    model: model.embeddingModel,
    passages,
    store: store.vectors,
    embedderOf: (name, signal) => createEmbedder(model, name, signal),
    indexOf: (name, vectors) => indexOf(vectors, { model: name, file: join(data, 'vectors.graph') }),
    log,
  })
}
