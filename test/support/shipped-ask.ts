import type { Ask } from '../../src/knowledge/answer.ts'
import { createAsk, createCompose } from '../../src/knowledge/ask/ask.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'

const folder = new URL('../../knowledge', import.meta.url).pathname

/** Asks over the knowledge that ships, without a model. */
export async function askShipped(now: number): Promise<Ask> {
  const clock = { now: () => now }
  const passages = await readFolder(folder, clock)
  const glossary = readGlossary(folder)
  const index = buildLexical(passages)
  const search = createSearch({ passages, glossary, index })
  return createAsk(createCompose({ search, lexicon: lexiconOf(index), glossary, clock }))
}
