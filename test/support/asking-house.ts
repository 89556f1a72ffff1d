import { lookUps } from '../../src/assembly/lookups.ts'
import { answerCard } from '../../src/assistant/cards/answer.ts'
import { silent } from '../../src/domain/log.ts'
import { plainBody } from '../../src/domain/plain.ts'
import type { Answer } from '../../src/knowledge/answer.ts'
import { createAsk, createCompose } from '../../src/knowledge/ask/ask.ts'
import { createRewrite } from '../../src/knowledge/ask/rewrite.ts'
import type { Passage } from '../../src/knowledge/document.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'
import { createWriter } from '../../src/models/langchain.ts'

const folder = new URL('../../knowledge', import.meta.url).pathname
const clock = { now: () => Date.parse('2026-11-21T12:00:00+01:00') }

/** What the assistant says to a leader, and what it rests on. */
export interface Said {
  answer: Answer
  /** The answer as people read it. */
  text: string
  ms: number
}

/** Asks over the shipped knowledge, with the model at this address, and with these passages planted in it. */
export async function askingHouse(...planted: Passage[]) {
  const passages = [...(await readFolder(folder, clock)), ...planted]
  const glossary = readGlossary(folder)
  const index = buildLexical(passages)
  const search = createSearch({ passages, glossary, index })
  const parts = { search, lexicon: lexiconOf(index), glossary, clock, log: silent }

  return async (baseUrl: string) => {
    const writer = await createWriter({
      apiKey: 'key',
      baseUrl,
      azureApiVersion: undefined,
      model: 'house-model',
    })
    const rewrite = createRewrite({
      ...parts,
      writer,
      budget: { take: async () => true },
      lookUps: lookUps(search, folder, glossary),
    })
    const ask = createAsk(createCompose(parts), rewrite)
    return async (question: string): Promise<Said> => {
      const begun = performance.now()
      const answer = await ask({ text: question })
      return { answer, text: plainBody(answerCard(answer)), ms: performance.now() - begun }
    }
  }
}
