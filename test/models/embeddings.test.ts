import { describe, expect, it, onTestFinished } from 'vitest'
import { EmbeddingFailed } from '../../src/knowledge/meaning/vectors.ts'
import { createEmbedder } from '../../src/models/embeddings.ts'
import { type Mode, modelServer } from '../support/model-server.ts'

async function house(mode: Mode = { does: 'answer' }, azureApiVersion?: string) {
  const server = await modelServer(mode)
  onTestFinished(() => server.close())
  const embedder = await createEmbedder(
    { apiKey: 'sk-canary', baseUrl: server.url, azureApiVersion },
    'house-vectors',
  )
  const fault = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (thrown) => (thrown instanceof EmbeddingFailed ? thrown.fault : String(thrown)),
    )
  return { server, embedder, fault }
}

function embedding(vector: unknown): Mode {
  return { does: 'embed', with: (texts) => texts.map(() => vector) }
}

describe('vectors of a model', () => {
  it('come for a question, and for many passages in one request, in plain numbers', async () => {
    const { server, embedder } = await house()
    const [one, same, other] = await embedder.ofPassages(['kutt', 'kutt', 'budsjett'])
    expect(one).toHaveLength(8)
    expect(one).toEqual(same)
    expect(one).not.toEqual(other)
    expect(await embedder.ofQuestion('kutt')).toEqual(one)
    expect(server.requests).toHaveLength(2)
    expect(server.requests[0]?.body).toContain('"encoding_format":"float"')
    expect(server.requests[0]?.body).toContain('"model":"house-vectors"')
  })

  it('come from a deployment at Azure too, many in one request', async () => {
    const { server, embedder } = await house({ does: 'answer' }, '2024-10-21')
    expect(await embedder.ofPassages(['kutt', 'budsjett'])).toHaveLength(2)
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/v1/openai/deployments/house-vectors/embeddings?api-version=2024-10-21',
    ])
    expect(server.requests[0]?.headers['api-key']).toBe('sk-canary')
  })

  it.each([
    ['null among the numbers', [1, null, 2]],
    ['numbers in letters', ['1', 'NaN']],
    ['no list at all', 'kutt'],
  ])('are none where there is %s', async (_, vector) => {
    const { embedder, fault } = await house(embedding(vector))
    expect(await embedder.ofPassages(['kutt'])).toEqual([undefined])
    expect(await fault(embedder.ofQuestion('kutt'))).toBe('unreadable')
  })
})

describe('a server of vectors that', () => {
  it.each<[string, Mode, string]>([
    ['refuses the key', { does: 'refuse', status: 401 }, 'not-allowed'],
    ['sends a page of HTML', { does: 'garbage', body: '<html>' }, 'unreadable'],
    ['sends no vectors', { does: 'garbage', body: '{"data":[]}' }, 'unreadable'],
    ['sends half of them', { does: 'embed', with: () => [[1, 2]] }, 'unreadable'],
  ])('%s says so at once, and never in its own words', async (_, mode, expected) => {
    const { server, embedder, fault } = await house(mode)
    expect(await fault(embedder.ofPassages(['kutt', 'budsjett']))).toBe(expected)
    expect(server.requests).toHaveLength(1)
    const thrown = await embedder
      .ofPassages(['kutt', 'budsjett'])
      .catch((error: Error) => `${error.stack}${error.cause}`)
    expect(thrown).not.toContain('canary')
  })

  it('is limited is not asked again at once, and tells how long it wants to be left alone', async () => {
    const { server, embedder } = await house({ does: 'refuse', status: 429, retryAfter: '20' })
    await expect(embedder.ofPassages(['kutt'])).rejects.toMatchObject({ fault: 'limited', pauseMs: 20_000 })
    server.become({ does: 'refuse', status: 429, retryAfter: 'Fri, 01 Jan 2100 00:00:00 GMT' })
    await expect(embedder.ofPassages(['kutt'])).rejects.toMatchObject({ fault: 'limited', pauseMs: 0 })
    expect(server.requests).toHaveLength(2)
  })

  it.each<[string, Mode]>([
    ['hangs', { does: 'hang' }],
    ['drips', { does: 'drip' }],
    ['is limited', { does: 'refuse', status: 429, retryAfter: '1' }],
  ])('%s keeps no leader waiting', async (_, mode) => {
    const { embedder, fault } = await house(mode)
    const begun = performance.now()
    expect(await fault(embedder.ofQuestion('kutt'))).not.toBe('none')
    expect(performance.now() - begun).toBeLessThan(1_200)
  })

  it('fails five times is not asked for questions for a while', async () => {
    const { server, embedder, fault } = await house({ does: 'refuse', status: 500 })
    const faults = []
    for (let time = 0; time < 7; time++) faults.push(await fault(embedder.ofQuestion('kutt')))
    expect(faults).toEqual([...Array(5).fill('unavailable'), 'resting', 'resting'])
    expect(server.requests).toHaveLength(5)
  })
})
