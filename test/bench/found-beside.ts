import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import { systemClock } from '../../src/domain/time.ts'
import type { Passage } from '../../src/knowledge/document.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { rowSchema } from '../../src/knowledge/judge/judge.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'

type Find = (question: string) => Passage[]

export interface FoundBeside {
  what: string
  /** Of the questions that name their evidence: how many have all of it among the first five passages. */
  found: number
  of: number
  buildMs: number
  p50: number
}

const knowledge = new URL('../../knowledge', import.meta.url).pathname
const top = 5

/** The same questions over the same passages: our search, and two libraries as they come out of the box. */
export async function foundBeside(): Promise<FoundBeside[]> {
  const passages = await readFolder(knowledge, systemClock)
  return [
    judged('Taktstokk', () => ours(passages)),
    judged('SQLite FTS5', () => fts5(passages)),
    judged('MiniSearch', () => miniSearch(passages)),
  ]
}

function ours(passages: Passage[]): Find {
  const index = buildLexical(passages)
  const search = createSearch({ passages, glossary: readGlossary(knowledge), index })
  return (question) => search.find(question, top).map(({ passage }) => passage)
}

function fts5(passages: Passage[]): Find {
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE VIRTUAL TABLE passage USING fts5(text)')
  const add = db.prepare('INSERT INTO passage (rowid, text) VALUES (?, ?)')
  passages.forEach(({ text }, at) => {
    add.run(at + 1, text)
  })
  const find = db.prepare(`SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ${top}`)
  return (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
    const rows = find.all(words.map((word) => `"${word}"`).join(' OR '))
    return rows.flatMap(({ rowid }) => passages[Number(rowid) - 1] ?? [])
  }
}

function miniSearch(passages: Passage[]): Find {
  const index = new MiniSearch({ fields: ['text'] })
  index.addAll(passages.map(({ text }, id) => ({ id, text })))
  return (question) =>
    index
      .search(question)
      .slice(0, top)
      .flatMap(({ id }) => passages[id] ?? [])
}

function judged(what: string, build: () => Find): FoundBeside {
  const begun = performance.now()
  const find = build()
  const buildMs = performance.now() - begun
  const rows = questions()
  for (const { question } of rows.slice(0, 50)) find(question)
  const times: number[] = []
  let found = 0
  for (const { question, evidence } of rows) {
    const asked = performance.now()
    const passages = find(question)
    times.push(performance.now() - asked)
    const text = joined(passages.map(({ text }) => text).join(' '))
    if (evidence.every((each) => text.includes(joined(each)))) found += 1
  }
  const p50 = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  return { what, found, of: rows.length, buildMs, p50 }
}

function questions() {
  const lines = readFileSync(new URL('../quality/questions.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => rowSchema.parse(JSON.parse(line))).filter(({ evidence }) => evidence.length > 0)
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ')
}
