/**
 * Answers the retrieval benchmark over the folder in BENCH_DOCS: a question a line in, its passages and answer a
 * line out, with what the assistant has when no model is configured.
 */
import { createInterface } from 'node:readline'
import { answerCard } from '../../src/assistant/cards/answer.ts'
import { plainBody } from '../../src/domain/plain.ts'
import { systemClock } from '../../src/domain/time.ts'
import { createAsk, createCompose } from '../../src/knowledge/ask/ask.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'

const { BENCH_DOCS = 'knowledge', BENCH_K = '10' } = process.env
const glossary = readGlossary(new URL('../../knowledge', import.meta.url).pathname)
const passages = await readFolder(BENCH_DOCS, systemClock)
const index = buildLexical(passages)
const search = createSearch({ passages, glossary, index })
const ask = createAsk(createCompose({ search, lexicon: lexiconOf(index), glossary, clock: systemClock }))

const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
print({ ready: true })
for await (const line of createInterface({ input: process.stdin })) {
  const { id, question }: { id: string; question: string } = JSON.parse(line)
  const found = search.find(question, Number(BENCH_K))
  const answer = await ask({ text: question })
  print({
    id,
    passages: found.map(({ passage, score }) => ({ source: passage.about.path, text: passage.text, score })),
    answer: plainBody(answerCard(answer)),
    abstain: answer.outcome !== 'answered',
  })
}
