import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openSession } from '../../src/assembly/session.ts'
import { readConfig } from '../../src/config.ts'
import { systemClock } from '../../src/domain/time.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { bareEnvironment } from '../support/house.ts'
import { writeDocuments } from './generated.ts'
import { shipped } from './judged.ts'

/** What a knowledge folder of one size costs. */
export interface Grown {
  documents: number
  passages: number
  /** In seconds: reading the documents for the first time and indexing them. */
  buildS: number
  /** In seconds: opening the same folder again, with nothing changed. */
  againS: number
  /** In milliseconds, for a question from beginning to answer. */
  p50: number
  p99: number
  most: number
  /** Of the whole process, after the questions. */
  megabytes: number
}

/** 100, 1,000 and 10,000 passages, each in a process of its own, so that one does not pay for the other. */
export async function growth(): Promise<Grown[]> {
  const grown: Grown[] = []
  for (const documents of [10, 100, 1_000]) {
    const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, String(documents)])
    grown.push(JSON.parse(stdout))
  }
  return grown
}

/** `node test/bench/growth.ts 100` prints the figures for 100 documents. */
async function measure(documents: number): Promise<Grown> {
  const folder = mkdtempSync(join(tmpdir(), 'taktstokk-growth-'))
  try {
    writeDocuments(folder, documents, await readFolder(shipped, systemClock))
    const config = readConfig({ ...bareEnvironment(join(folder, 'data')), TAKTSTOKK_KNOWLEDGE: folder })
    const begun = performance.now()
    await (await openSession(config)).close()
    const built = performance.now()
    const { ask, report, close } = await openSession(config)
    const opened = performance.now()
    const times = await timed(questions(), (text) => ask({ text }))
    await close()
    return {
      documents,
      passages: report.passages,
      buildS: (built - begun) / 1_000,
      againS: (opened - built) / 1_000,
      ...times,
      megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function questions(): string[] {
  const file = fileURLToPath(new URL('../quality/questions.jsonl', import.meta.url))
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).question)
}

/** After a first round that warms up. */
async function timed(texts: string[], ask: (text: string) => Promise<unknown>) {
  const times: number[] = []
  for (const round of [0, 1, 2]) {
    for (const text of texts) {
      const begun = performance.now()
      await ask(text)
      if (round > 0) times.push(performance.now() - begun)
    }
  }
  const sorted = times.sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), most: at(1) }
}

if (import.meta.main) console.log(JSON.stringify(await measure(Number(process.argv[2] ?? 10))))
