import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Knowledge } from '../../src/assembly/knowledge.ts'
import { openSession } from '../../src/assembly/session.ts'
import { answerCard } from '../../src/assistant/cards/answer.ts'
import { readConfig } from '../../src/config.ts'
import { plainBody } from '../../src/domain/plain.ts'
import { inThread } from '../../src/knowledge/ask/question.ts'
import { judgeRow, type Row, rowSchema } from '../../src/knowledge/judge/judge.ts'
import { type Judged, scoresOf } from '../../src/knowledge/judge/score.ts'
import { dataFolder } from '../support/house.ts'
import { startPostgres } from '../support/postgresql.ts'
import { shipped } from './judged.ts'

// `node test/bench/both-stores.ts [file]`: asks every question of a file of both stores in turn, over the shipped
// knowledge, and prints how well and how fast each answers. It fails where the one answers otherwise than the other.

const own = fileURLToPath(new URL('../quality/questions.jsonl', import.meta.url))
const rows = readFileSync(process.argv[2] ?? own, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => rowSchema.parse(JSON.parse(line)))

interface Store {
  name: string
  session: Knowledge & { close(): Promise<void> }
  indexedMs: number
  judged: Judged[]
  texts: string[]
  times: number[]
}

async function opened(name: string, settings: NodeJS.ProcessEnv): Promise<Store> {
  const begun = performance.now()
  const session = await openSession(
    readConfig({ ...settings, TAKTSTOKK_KNOWLEDGE: shipped, LOG_LEVEL: 'error' }),
  )
  return { name, session, indexedMs: performance.now() - begun, judged: [], texts: [], times: [] }
}

async function ask(row: Row, { session, judged, texts, times }: Store): Promise<void> {
  const begun = performance.now()
  const answer = await session.ask({ text: row.question, ...(row.history && { history: row.history }) })
  times.push(performance.now() - begun)
  const searched = await session.search.find(inThread(row.question, row.history ?? []), 5)
  const found = searched.map(({ passage }) => passage)
  const text = plainBody(answerCard(answer))
  const { outcome, citations } = answer
  judged.push({ row, verdict: judgeRow(row, { outcome, citations, text, found }) })
  texts.push([text, ...found.map(({ about, text }) => about.path + text)].join('\n'))
}

function told({ name, indexedMs, judged, times }: Store): string {
  const { answerable, others } = scoresOf(judged)
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  const figures = [answerable, others].map(
    ({ name: kind, rows: all, right, found, withEvidence, wronglyRefused }) =>
      `${kind} ${right} of ${all} right, found in 5: ${found} of ${withEvidence}, wrongly refused ${wronglyRefused}`,
  )
  return `${name}: indexed in ${(indexedMs / 1_000).toFixed(1)} s; ${figures.join('; ')}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
}

const [embedded, shared] = [dataFolder(), dataFolder()]
const server = await startPostgres()
try {
  const stores = [
    await opened('SQLite', { TAKTSTOKK_DATA: embedded.data }),
    await opened('PostgreSQL', { TAKTSTOKK_DATA: shared.data, DATABASE_URL: server.address('postgres') }),
  ]
  for (const row of rows) for (const store of stores) await ask(row, store)
  for (const store of stores) console.log(told(store))
  const [one, other] = stores
  const differ = rows.filter((_row, at) => one?.texts[at] !== other?.texts[at])
  console.log(
    `${rows.length} questions, ${differ.length} answered otherwise: ${differ.map(({ id }) => id).join(', ')}`,
  )
  if (differ.length > 0) process.exitCode = 1
  for (const { session } of stores) await session.close()
} finally {
  server.remove()
  await embedded.remove()
  await shared.remove()
}
