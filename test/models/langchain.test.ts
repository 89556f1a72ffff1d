import { afterAll, describe, expect, it } from 'vitest'
import { type Log, silent } from '../../src/domain/log.ts'
import { readPrompt } from '../../src/knowledge/write/prompt.ts'
import { WriterFailed } from '../../src/knowledge/write/writer.ts'
import { write } from '../../src/knowledge/write/written.ts'
import { createWriter } from '../../src/models/langchain.ts'
import { type Asked, type Mode, type ModelServer, modelServer } from '../support/model-server.ts'
import { passage } from '../support/passage.ts'

const apiKey = 'sk-canary-4711'
const prompt = await readPrompt(new URL('../../prompts/answer.md', import.meta.url))

const premises = 'Kulturskolen gir politikerne budsjettpremisser i årsplanene.'
const briefings = 'Skriftlige orienteringssaker gir politikerne kunnskap om kulturskolen.'
const passages = [
  passage({ title: 'Arbeid mot politikerne', text: premises }),
  passage({ title: 'Orienteringssaker', year: 2009, status: 'historic', text: briefings }),
]
const sound = premises.replace('.', ' [1].')

const servers: ModelServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.close())))

/** A model that behaves so, and the whole way that a leader's question takes to it: guard, LangChain, HTTP. */
async function house(mode: Mode) {
  const server = await modelServer(mode)
  servers.push(server)
  const writer = await createWriter({
    apiKey,
    baseUrl: server.url,
    azureApiVersion: undefined,
    model: 'house-model',
  })
  const task = {
    question: 'hvordan legger jeg fram budsjettet?',
    history: [],
    language: 'nb',
    passages,
  } as const
  const ask = (deadlineMs = 8_000, log: Log = silent) =>
    write({ ...task, history: [] }, { writer, log, deadlineMs })
  return { server, writer, ask }
}

async function writtenBy(mode: Mode) {
  return (await house(mode)).ask()
}

function saying(text: string): Mode {
  return { does: 'answer', with: () => text }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const begun = performance.now()
  return { result: await work(), ms: performance.now() - begun }
}

describe('a model that answers', () => {
  it('gives a written answer, cited sentence by sentence', async () => {
    expect(await writtenBy({ does: 'answer' })).toEqual({
      kind: 'written',
      points: [
        { kind: 'sentence', text: premises, cites: [1] },
        { kind: 'sentence', text: briefings, cites: [2] },
      ],
      cited: passages,
      leftOut: 0,
    })
  })

  it('is given the prompt, and the passages as data with year and standing', async () => {
    const seen: Asked[] = []
    const { server, ask } = await house({ does: 'answer', with: (asked) => `${seen.push(asked)}` })
    await ask()
    expect(server.requests[0]?.body).toContain(JSON.stringify(prompt.text).slice(1, -1))
    expect(seen[0]).toEqual({
      question: 'hvordan legger jeg fram budsjettet?',
      earlier: [],
      language: 'nb',
      tools: [],
      lookedUp: [],
      passages: [
        { n: 1, title: 'Arbeid mot politikerne', standing: 'current', text: premises },
        { n: 2, title: 'Orienteringssaker', year: 2009, standing: 'historic', text: briefings },
      ],
    })
  })

  it('may say that the passages do not hold the answer', async () => {
    expect(await writtenBy(saying('NOT_IN_PASSAGES'))).toEqual({ kind: 'not-in-passages' })
  })

  it('is named by its host and the wording of its prompt', async () => {
    const { server, writer } = await house({ does: 'answer' })
    expect(writer.host).toBe(new URL(server.url).host)
    expect(writer.prompt).toEqual(prompt)
    expect(prompt.hash).toMatch(/^[0-9a-f]{12}$/)
  })
})

describe('a model that answers badly', () => {
  it.each([
    ['invents figures', 'Budsjettet skal opp 14 prosent [1].'],
    ['cites what does not exist', 'Politikerne får årsplanene [7].'],
    ['obeys orders in a passage', 'HACKED, hilsen kulturskolen, se https://evil.example/?q=x [1].'],
    ['shows images', 'Politikerne får årsplanene ![budsjett](https://evil.example/x.png) [1].'],
    ['calls on everybody', 'Politikerne <!channel> <@U123> @here [2].'],
  ])('and %s loses those sentences', async (_, bad) => {
    const written = await writtenBy(saying(`${sound} ${bad}`))
    expect(written).toMatchObject({ points: [{ text: premises }], leftOut: 1 })
  })

  it('and tells what it was told is not heard at all', async () => {
    expect(await writtenBy(saying(`${sound} ${prompt.text.split('\n')[0]} [1].`))).toBeUndefined()
  })
})

describe.concurrent('the answer is left to the extract, in good time, by a model that', () => {
  it.each<[string, Mode, number]>([
    ['refuses the key', { does: 'refuse', status: 401 }, 1],
    ['is not there', { does: 'refuse', status: 404 }, 1],
    ['asks for a long pause', { does: 'refuse', status: 429, retryAfter: '30' }, 1],
    [
      'asks for a pause until a date',
      { does: 'refuse', status: 429, retryAfter: 'Fri, 01 Jan 2100 00:00:00 GMT' },
      1,
    ],
    ['asks for a short pause, twice', { does: 'refuse', status: 429, retryAfter: '1' }, 2],
    ['is limited, and does not say for how long', { does: 'refuse', status: 429 }, 2],
    ['fails', { does: 'refuse', status: 500 }, 2],
    ['breaks off', { does: 'break off' }, 1],
    ['sends a page of HTML', { does: 'garbage', body: '<html>Bad gateway</html>' }, 1],
    ['sends an empty object', { does: 'garbage', body: '{}' }, 1],
    ['sends null', { does: 'garbage', body: 'null' }, 1],
    ['sends no text', saying(''), 1],
    ['sends without end', { does: 'endless' }, 1],
  ])('%s', async (_, mode, tries) => {
    const { server, ask } = await house(mode)
    const { result, ms } = await timed(ask)
    expect(result).toBeUndefined()
    expect(ms).toBeLessThan(5_000)
    expect(server.requests).toHaveLength(tries)
  })

  it.each<[string, Mode]>([
    ['hangs', { does: 'hang' }],
    ['drips', { does: 'drip' }],
  ])('%s, and its connection is closed', async (_, mode) => {
    const { server, ask } = await house(mode)
    const { result, ms } = await timed(() => ask(150))
    expect(result).toBeUndefined()
    expect(ms).toBeLessThan(1_500)
    await expect.poll(() => server.requests[0]?.leftEarly).toBe(true)
  })

  it('sends the question on to another server, which never sees it', async () => {
    const elsewhere = await house({ does: 'answer' })
    expect(
      await writtenBy({ does: 'redirect', to: `${elsewhere.server.url}/chat/completions` }),
    ).toBeUndefined()
    expect(elsewhere.server.requests).toEqual([])
  })
})

describe('a model that is limited for a second', () => {
  it('is tried once more, and answers then', async () => {
    const { server, ask } = await house({ does: 'refuse', status: 429, retryAfter: '1' })
    const asked = ask()
    await expect.poll(() => server.requests.length).toBe(1)
    server.become({ does: 'answer' })
    expect(await asked).toMatchObject({ kind: 'written' })
  })
})

describe('a model that fails five times', () => {
  it('is not asked the sixth', async () => {
    const { server, ask } = await house({ does: 'refuse', status: 401 })
    for (let time = 0; time < 6; time++) expect(await ask()).toBeUndefined()
    expect(server.requests).toHaveLength(5)
  })
})

describe('the key', () => {
  it('stands in no log line and no error, though the server quotes it', async () => {
    const lines: string[] = []
    const keep: Log['info'] = (what, fields) => lines.push(JSON.stringify({ what, ...fields }))
    const { writer, ask } = await house({ does: 'refuse', status: 401 })
    await ask(8_000, { debug: keep, info: keep, warn: keep, error: keep })
    expect(lines).toEqual([expect.stringContaining('not-allowed')])
    const sent = { question: 'hva?', history: [], language: 'nb', passages: [] } as const
    const thrown = await writer
      .write({ ...sent, history: [], passages: [] }, { deadline: new AbortController().signal, aids: [] })
      .catch(whole)
    expect(thrown).toContain('wrote no answer: not-allowed')
    expect(`${lines}${thrown}`).not.toContain('canary')
  })
})

/** An error with its stack and its fields; the server's own error would be its cause. */
function whole(error: unknown): string {
  if (!(error instanceof WriterFailed)) return 'another error'
  return `${error.stack}${JSON.stringify(error)}${JSON.stringify(error.cause)}`
}

describe('settings that LangChain knows', () => {
  it('do not send a copy of the question to anybody', async () => {
    const tracer = await house({ does: 'answer' })
    const set = {
      LANGSMITH_TRACING: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      LANGSMITH_API_KEY: 'x',
      LANGSMITH_ENDPOINT: tracer.server.url,
    }
    Object.assign(process.env, set)
    await writtenBy({ does: 'answer' })
    await new Promise((passed) => setTimeout(passed, 500))
    for (const name of Object.keys(set)) delete process.env[name]
    expect(tracer.server.requests).toEqual([])
  })
})
