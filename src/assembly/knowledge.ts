import type { Config } from '../config.ts'
import { reasonOf } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Ask } from '../knowledge/answer.ts'
import { createAsk } from '../knowledge/ask/ask.ts'
import { type IngestReport, ingest } from '../knowledge/ingest/ingest.ts'
import type { Finder } from '../knowledge/search/finder.ts'
import type { Search } from '../knowledge/search/search.ts'
import { type Glossary, readGlossary } from '../knowledge/words/glossary.ts'
import { dataFolderFor } from './folder.ts'
import { lookUps } from './lookups.ts'
import { openShelf, type Shelf } from './shelf.ts'
import type { Store } from './store.ts'
import { rewriteFor } from './writing.ts'

/** What is known, ready to be asked. */
export interface Knowledge {
  ask: Ask
  search: Search
  report: IngestReport
  /** The host that questions are sent to; undefined without a model. */
  modelHost: string | undefined
  /** Takes in what has changed in the knowledge folder; who asks meanwhile is answered from what was known. Never rejects. */
  refresh(): Promise<void>
  /** Before the store is closed: ends what is made aside. */
  close(): Promise<void>
}

interface Parts {
  store: Store
  log: Log
  onProgress?: (done: number, total: number) => void
}

/** Brings the index up to date with the knowledge folder, and makes it ready to be asked. */
export async function openKnowledge(config: Config, parts: Parts): Promise<Knowledge> {
  const { clock } = config
  const { store, log } = parts
  const glossary = glossaryFor(config)
  const report = await bringUpToDate(config, parts)
  let shelf = await openShelf(config, { store, log, glossary })

  const search: Search = { find: (query, top) => shelf.search.find(query, top) }
  const finder: Finder = { find: (query, top) => shelf.finder.find(query, top) }
  const folder = dataFolderFor(config, 'competence')
  const written = await rewriteFor(config, {
    store,
    log,
    glossary,
    lookUps: lookUps(finder, folder, glossary),
  })
  const askOf = ({ finder, lexicon }: Shelf) =>
    createAsk({ search: finder, lexicon, glossary, clock, log, ...written })
  let ask = askOf(shelf)

  const refresh = async () => {
    const { added, changed, removed } = await bringUpToDate(config, { store, log })
    if (added + changed + removed === 0) return
    await shelf.close()
    shelf = await openShelf(config, { store, log, glossary })
    ask = askOf(shelf)
    log.info('knowledge taken in', { added, changed, removed })
  }
  return {
    ask: (question, onPart) => ask(question, onPart),
    search,
    report,
    modelHost: written?.host,
    refresh: () =>
      refresh().catch((fault) => log.warn('knowledge not taken in', { reason: reasonOf(fault) })),
    close: () => shelf.close(),
  }
}

async function bringUpToDate(config: Config, parts: Parts): Promise<IngestReport> {
  const report = await ingest({ ...config, ...parts, store: parts.store.passages })
  for (const { path, reason } of report.skipped) parts.log.warn('document skipped', { path, reason })
  return report
}

function glossaryFor(config: Config): Glossary {
  return readGlossary(dataFolderFor(config, 'glossary.json'))
}
