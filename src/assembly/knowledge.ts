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
import { inAskersLanguage } from '../knowledge/versions.ts'
import type { Writer } from '../knowledge/writer.ts'
import { lexicalIndex } from '../storage/lexicalfile.ts'
import type { Store } from './store.ts'

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
  const index = await lexicalIndex(join(config.data, 'lexical.index'), passages, log)
  const search = inAskersLanguage(createSearch({ passages, glossary, index }), passages)
  const lexicon = lexiconOf(index)
  const writer = await writerFor(config)
  const ask = createAsk({ search, lexicon, glossary, clock, log, ...(writer && { writer }) })
  return { ask, search, report, modelHost: writer?.host }
}

function glossaryFor({ knowledge }: Config): Glossary {
  return readGlossary(existsSync(join(knowledge, 'glossary.json')) ? knowledge : shipped)
}

/** LangChain and OpenAI's library weigh 70 MB and take 0.4 s to load: only where a key is set. */
async function writerFor({ model }: Config): Promise<Writer | undefined> {
  if (!model) return undefined
  const { createWriter } = await import('../models/langchain.ts')
  return createWriter(model)
}
