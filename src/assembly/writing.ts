import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import { createRewrite, type Rewrite } from '../knowledge/ask/rewrite.ts'
import type { Glossary } from '../knowledge/words/glossary.ts'
import type { LookUp } from '../knowledge/write/lookup.ts'
import type { Store } from './store.ts'

interface Parts {
  store: Store
  log: Log
  lookUps: LookUp[]
  glossary: Glossary
}

/**
 * Lets a model write the answers, and names the host that they are sent to; undefined without a key. LangChain
 * and OpenAI's library weigh 150 MB and take 0.6 s to load: only where a key is set.
 */
export async function rewriteFor(
  { model, clock }: Config,
  { store, ...parts }: Parts,
): Promise<{ rewrite: Rewrite; host: string } | undefined> {
  if (!model) return undefined
  const { createWriter } = await import('../models/langchain.ts')
  const writer = await createWriter(model)
  const budget = await store.budget(model.budget)
  return { rewrite: createRewrite({ ...parts, writer, budget, clock }), host: writer.host }
}
