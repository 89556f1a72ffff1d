import { setTimeout } from 'node:timers/promises'
import type { Pen } from '../briefs/pen.ts'
import type { Config } from '../config.ts'
import { reasonOf } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Ask } from '../knowledge/answer.ts'
import { createAsk } from '../knowledge/ask/ask.ts'
import type { IngestReport } from '../knowledge/ingest/ingest.ts'
import type { Finder } from '../knowledge/search/finder.ts'
import { readGlossary } from '../knowledge/words/glossary.ts'
import type { Askable } from './aside/asking.ts'
import { dataFolderFor } from './folder.ts'
import { lookUps } from './lookups.ts'
import { type OpenShelf, openShelf, type Shelf } from './shelf.ts'
import type { Store } from './store.ts'
import { rewriteFor } from './writing.ts'

/** What can be asked about what is known. */
export interface Questions {
  ask: Ask
  /** By words alone. */
  search: Finder
  /** Writes the parts of briefs; undefined without a model. */
  pen: Pen | undefined
  /** The host that questions are sent to; undefined without a model. */
  modelHost: string | undefined
}

/** What is known, ready to be asked. */
export interface Knowledge extends Questions {
  /** The newest there is, for whoever asks from another thread. */
  shelf: Askable
  report: IngestReport
  /** Takes in what has changed in the knowledge folder; who asks meanwhile is answered from what was known. Never rejects. */
  refresh(): Promise<void>
  /** Takes in what another process has published. Never rejects. */
  follow(): Promise<void>
  /** Before the store is closed: ends what is made aside. */
  close(): Promise<void>
}

interface Parts {
  store: Store
  log: Log
  onProgress?: (done: number, total: number) => void
  /** Where it is read and searched: here, or aside. */
  open?: OpenShelf
}

/** Before a shelf that was lost is opened again once more, in milliseconds. */
const pauseMs = 5_000

/** Brings the index up to date with the knowledge folder, and makes it ready to be asked. */
export async function openKnowledge(config: Config, parts: Parts): Promise<Knowledge> {
  const { store, log, onProgress, open = openShelf } = parts
  let closed = false

  const use = (opened: Shelf): Shelf => {
    void opened.lost.then(() => {
      log.error('knowledge lost', { generation: opened.generation })
      shelf = reopened().then(use)
    })
    return opened
  }
  const reopened = (): Promise<Shelf> =>
    open(config, { store, log }).catch(async (fault) => {
      log.error('knowledge not opened', { reason: reasonOf(fault) })
      await setTimeout(pauseMs, undefined, { ref: false })
      if (closed) throw fault
      return reopened()
    })
  const take = async (how: { asPublished?: boolean } = {}) => {
    const known = await shelf
    const next = await open(config, { store, log, known, ...how })
    if (next === known) return
    shelf = Promise.resolve(use(next))
    await known.close()
    const { added, changed, removed } = next.report
    log.info('knowledge taken in', { generation: next.generation, added, changed, removed })
  }
  const follow = async () => {
    const published = await store.passages.current()
    if (published && published.generation !== (await shelf).generation) await take({ asPublished: true })
  }
  let last = Promise.resolve()
  const oneByOne = (work: () => Promise<void>) => {
    last = last.then(work).catch((fault) => log.warn('knowledge not taken in', { reason: reasonOf(fault) }))
    return last
  }

  const first = use(await open(config, { store, log, ...(onProgress && { onProgress }) }))
  let shelf = Promise.resolve(first)
  const current: Askable = {
    compose: async (question) => (await shelf).compose(question),
    search: { find: async (query, top) => (await shelf).search.find(query, top) },
    finder: { find: async (query, top) => (await shelf).finder.find(query, top) },
  }
  return {
    ...(await questionsTo(current, config, parts)),
    shelf: current,
    report: first.report,
    refresh: () => oneByOne(take),
    follow: () => oneByOne(follow),
    close: async () => {
      closed = true
      await (await shelf.catch(() => undefined))?.close()
    },
  }
}

/** Asks a shelf, and lets a model write what it answers where one is set. */
export async function questionsTo(
  { compose, search, finder }: Askable,
  config: Config,
  { store, log }: Pick<Parts, 'store' | 'log'>,
): Promise<Questions> {
  const glossary = readGlossary(dataFolderFor(config, 'glossary.json'))
  const written = await rewriteFor(config, {
    store,
    log,
    glossary,
    lookUps: lookUps(finder, dataFolderFor(config, 'competence'), glossary),
  })
  return {
    ask: createAsk(compose, written?.rewrite),
    search,
    pen: written?.pen,
    modelHost: written?.host,
  }
}
