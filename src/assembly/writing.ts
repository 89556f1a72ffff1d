import type { Pen } from '../briefs/pen.ts'
import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import { createRewrite, type Rewrite } from '../knowledge/ask/rewrite.ts'
import type { Glossary } from '../knowledge/words/glossary.ts'
import type { LookUp } from '../knowledge/write/lookup.ts'
import { penOf } from './pen.ts'
import type { Store } from './store.ts'

interface Parts {
  store: Store
  log: Log
  lookUps: LookUp[]
  glossary: Glossary
}

/**
 * Lets a model write the answers and the parts of briefs, and names the host that they are sent to; undefined without a key. LangChain
 * and OpenAI's library weigh 150 MB and take 0.6 s to load: only where a key is set.
 */
export async function rewriteFor(
  { model, clock }: Config,
  { store, ...parts }: Parts,
): Promise<{ rewrite: Rewrite; pen: Pen; host: string } | undefined> {
  if (!model) return undefined
  const { createWriter } = await import('../models/langchain.ts')
  const writer = await createWriter(model)
  const budget = await store.budget(model.budget)
  const writing = { ...parts, writer, budget, clock }
  return { rewrite: createRewrite(writing), pen: penOf(writing), host: writer.host }
}
