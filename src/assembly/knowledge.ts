import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import type { Ask } from '../knowledge/answer.ts'
import { createAsk } from '../knowledge/ask.ts'
import { type Glossary, readGlossary } from '../knowledge/glossary.ts'
import { type IngestReport, ingest } from '../knowledge/ingest.ts'
import { lexiconOf } from '../knowledge/lexicon.ts'
import { createSearch, type Search } from '../knowledge/search.ts'
import { inAskersLanguage, originalsOf } from '../knowledge/versions.ts'
import { lexicalIndex } from '../storage/lexicalfile.ts'
import { lookUps } from './lookups.ts'
import type { Store } from './store.ts'
import { rewriteFor } from './writing.ts'

/** What is known, ready to be asked. */
export interface Knowledge {
  ask: Ask
  search: Search
  report: IngestReport
  /** The host that questions are sent to; undefined without a model. */
  modelHost: string | undefined
}

interface Parts {
  store: Store
  log: Log
  onProgress?: (done: number, total: number) => void
}

/** What the project ships, for what an installation's own folder leaves out. */
const shipped = fileURLToPath(new URL('../../knowledge', import.meta.url))

/** Brings the index up to date with the knowledge folder, and makes it ready to be asked. */
export async function openKnowledge(config: Config, parts: Parts): Promise<Knowledge> {
  const { clock } = config
  const { store, log } = parts
  const report = await ingest({ ...config, ...parts, store: store.passages })
  for (const { path, reason } of report.skipped) log.warn('document skipped', { path, reason })

  const passages = await store.passages.passages()
  const glossary = glossaryFor(config)
  const originals = originalsOf(passages)
  const index = await lexicalIndex(join(config.data, 'lexical.index'), originals, log)
  const search = inAskersLanguage(createSearch({ passages: originals, glossary, index }), passages)
  const lexicon = lexiconOf(index)
  const folder = dataFolderFor(config, 'competence')
  const written = await rewriteFor(config, {
    store,
    log,
    glossary,
    lookUps: lookUps(search, folder, glossary),
  })
  const ask = createAsk({ search, lexicon, glossary, clock, log, ...written })
  return { ask, search, report, modelHost: written?.host }
}

function glossaryFor(config: Config): Glossary {
  return readGlossary(dataFolderFor(config, 'glossary.json'))
}

/** The installation's own folder where it has the file or folder, else the shipped one. */
function dataFolderFor({ knowledge }: Config, name: string): string {
  return existsSync(join(knowledge, name)) ? knowledge : shipped
}
