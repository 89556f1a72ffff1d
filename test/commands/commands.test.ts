import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { bareEnvironment, cli } from '../support/house.ts'
import { temporaryFolder } from '../support/store.ts'

/** An installation of its own, with one document that says what a budget needs. */
function installation() {
  const folder = temporaryFolder()
  const documents = join(folder, 'knowledge', 'documents')
  mkdirSync(documents, { recursive: true })
  const write = (name: string, content: string | Buffer) => writeFileSync(join(documents, name), content)
  write(
    'budsjett.md',
    '---\ntitle: Budsjettet\ntype: economy\nstatus: current\nyear: 2026\n---\n\n# Budsjettet\n\n## Hva er stille kutt?\n\nStille kutt er reduksjoner i kulturskolen uten eget vedtak.\n',
  )
  const data = join(folder, 'data')
  const environment = {
    ...bareEnvironment(data),
    TAKTSTOKK_KNOWLEDGE: join(folder, 'knowledge'),
    PORT: '0',
  }
  return { write, run: (...words: string[]) => run(words, environment), environment, data }
}

async function run(words: string[], environment: NodeJS.ProcessEnv, input = '') {
  const child = spawn(process.execPath, [cli, ...words], { env: environment })
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return {
    out,
    err,
    code,
    lines: () =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  }
}

it('answers one question as people read it, or as a line for machines', async () => {
  const { run } = installation()
  const read = await run('ask', 'Hva', 'er', 'stille', 'kutt?')
  expect(read).toMatchObject({ code: 0, err: '' })
  expect(read.out).toContain('reduksjoner i kulturskolen uten eget vedtak')
  expect(read.out).toContain('[1] Budsjettet, 2026 · Gjeldende · Hva er stille kutt?')

  const [line] = (await run('ask', '--json', 'Hva er stille kutt?')).lines()
  expect(line).toMatchObject({
    question: 'Hva er stille kutt?',
    language: 'nb',
    outcome: 'answered',
    mode: 'extractive',
    citations: [
      {
        n: 1,
        document: 'documents/budsjett.md',
        title: 'Budsjettet',
        year: 2026,
        status: 'current',
        place: 'Hva er stille kutt?',
      },
    ],
  })
  expect(line.answer).toContain('[1]')
  expect(line.ms).toBeGreaterThan(0)
})

it('answers a stream of questions line by line, in order, and says which line is broken', async () => {
  const { environment } = installation()
  const input = [
    '{"id":"a","question":"hva er stille kutt"}',
    'hva er stille kutt',
    '{"id":"c"}',
    '{"id":"d","question":"","history":[]}',
    '{"id":"e","question":"Kva er stille kutt?","history":[{"role":"user","content":"hei"}]}',
  ].join('\n')
  const { lines, code } = await run(['ask', '--json'], environment, input)
  expect(code).toBe(0)
  expect(lines()).toMatchObject([
    { id: 'a', outcome: 'answered' },
    { line: 2, error: expect.stringContaining('not JSON') },
    { line: 3, error: expect.stringContaining('question') },
    { id: 'd', citations: [] },
    { id: 'e', language: 'nn', outcome: 'answered' },
  ])
})

it('searches without answering', async () => {
  const { run } = installation()
  const [line] = (await run('search', '--json', '--top', '1', 'kutt i budsjettet')).lines()
  expect(line.passages).toMatchObject([
    { document: 'documents/budsjett.md', title: 'Budsjettet', score: expect.any(Number) },
  ])
})

it('indexes what changed, drops what is gone, and skips a broken file with its reason', async () => {
  const { run, write } = installation()
  expect((await run('ingest', '--json')).lines()[0]).toMatchObject({ documents: 1, added: 1, skipped: [] })
  expect((await run('ingest', '--json')).lines()[0]).toMatchObject({
    documents: 1,
    added: 0,
    changed: 0,
    removed: 0,
  })
  write('tom.md', '')
  write('ødelagt.pdf', '%PDF-1.7 not really')
  write(
    'ny.txt',
    Buffer.from('Søknadsfristen er den første mandagen i måneden for alle kulturskoler.', 'latin1'),
  )
  const [report] = (await run('ingest', '--json')).lines()
  expect(report).toMatchObject({ documents: 2, added: 1 })
  expect(report.skipped.map(({ path }: { path: string }) => path).sort()).toEqual([
    'documents/tom.md',
    'documents/ødelagt.pdf',
  ])
  expect((await run('ask', 'når er søknadsfristen?')).out).toContain('første mandagen i måneden')
})

it('keeps one index for one folder', async () => {
  const { environment } = installation()
  await run(['ingest'], environment)
  const other = await run(['ingest', '--knowledge', temporaryFolder()], environment)
  expect(other.code).toBe(1)
  expect(other.err).toContain('--data')
})

it('judges a question file, row by row for machines and as a table for editors', async () => {
  const { environment } = installation()
  const file = join(temporaryFolder(), 'questions.jsonl')
  const rows = [
    {
      id: 'q1',
      lang: 'nb',
      kind: 'definition',
      question: 'hva er stille kutt?',
      must_contain: ['uten eget vedtak'],
      evidence: ['Stille kutt er reduksjoner'],
    },
    {
      id: 'q2',
      lang: 'nb',
      kind: 'definition',
      question: 'hva er stille kutt?',
      must_contain: ['noe annet'],
    },
  ]
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  expect((await run(['eval', '--json', file], environment)).lines()).toMatchObject([
    {
      id: 'q1',
      lang: 'nb',
      kind: 'definition',
      outcome: 'answered',
      right: true,
      foundAt: 1,
      wronglyRefused: false,
    },
    { id: 'q2', right: false, foundAt: null },
  ])
  const table = (await run(['eval', file], environment)).out
  expect(table).toMatch(/definition +2 +1 \(50 %\)/)
  expect(table).toContain('q2  hva er stille kutt?')
  expect(table).toContain('this run is kept for the next one')
  const again = (await run(['eval', '--worst', file], environment)).out
  expect(again).toContain('Since the last run: 0 mended, 0 broken.')
  expect(again).toMatch(/q2 {2}hva er stille kutt\?\n {2}\| .+\n/)
})

it('tells a bad call from a failed one: 2 and 1, with the reason on stderr only', async () => {
  const { run } = installation()
  for (const words of [
    ['ask'],
    ['nonsense'],
    ['ask', '--bogus', 'x'],
    ['search', '--top', 'mange', 'x'],
    ['ask', '--now', 'i går', 'x'],
  ]) {
    const { code, out, err } = await run(...words)
    expect({ words, code, out }).toEqual({ words, code: 2, out: '' })
    expect(err).not.toBe('')
  }
  expect(await run('eval', '/nowhere.jsonl')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('/nowhere.jsonl'),
  })
  expect(await run('ask', '--help')).toMatchObject({ code: 0, err: '' })
})

it('says what is on, off and broken', async () => {
  const { run, data } = installation()
  await run('ingest')
  const [healthy] = (await run('doctor', '--json')).lines()
  expect(healthy).toMatchObject({
    ok: true,
    store: { engine: 'sqlite', journalMode: 'wal', synchronous: '2' },
    model: null,
  })
  writeFileSync(join(data, 'taktstokk.db'), 'not a database at all, but long enough to look like a file')
  const sick = await run('doctor', '--json')
  expect(sick.code).toBe(1)
  expect(sick.lines()[0]).toMatchObject({ ok: false })
})
