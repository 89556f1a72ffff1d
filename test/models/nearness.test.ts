import { describe, expect, it, onTestFinished } from 'vitest'
import { silent } from '../../src/domain/log.ts'
import { inTurn } from '../../src/jobs/lease.ts'
import { type Nearness, openNearness } from '../../src/knowledge/meaning/nearness.ts'
import { createEmbedder } from '../../src/models/embeddings.ts'
import { createLeases } from '../../src/storage/rows/lease.ts'
import { createPassages } from '../../src/storage/rows/passages.ts'
import { createVectorStore } from '../../src/storage/rows/vectors.ts'
import { indexOf } from '../../src/storage/vectors/open.ts'
import type { Embedding } from '../support/embeddings.ts'
import { type Mode, modelServer } from '../support/model-server.ts'
import { passage } from '../support/passage.ts'
import { temporaryDatabase } from '../support/store.ts'

/** What a text means to the model of these tests: cuts, concerts, or neither. */
function meaningOf(text: string): number[] {
  return [/kutt|spare/i.test(text) ? 1 : 0, /konsert|musikk/i.test(text) ? 1 : 0, 0.1]
}

function knowing(each: (text: string) => Embedding = meaningOf): Mode {
  return { does: 'embed', with: (texts) => texts.map(each) }
}

/** A store with these passages, and a server of vectors. */
async function house(texts: string[], mode: Mode = knowing()) {
  const server = await modelServer(mode)
  onTestFinished(() => server.close())
  const db = await temporaryDatabase()
  const kept = createPassages(db)
  const { about, headings } = passage({})
  const cut = texts.map((text, ordinal) => ({ ordinal, headings, blocks: [], text }))
  const generation = await kept.begin('knowledge', [])
  await kept.add(generation, [{ path: about.path, hash: '1', about, passages: cut }])
  await kept.publish(generation)
  const passages = await kept.passages()
  const store = createVectorStore(db)
  const leases = createLeases(db)
  const open = async (model = 'm1', log = silent): Promise<Nearness> => {
    const nearness = await openNearness({
      model,
      passages,
      store,
      log,
      inTurn: (work) => inTurn('vectors', work, leases),
      embedderOf: (name, signal) =>
        createEmbedder({ apiKey: 'key', baseUrl: server.url, azureApiVersion: undefined }, name, signal),
      indexOf: (name, vectors) => indexOf(vectors, { model: name, file: 'never-written' }),
    })
    onTestFinished(() => nearness.stop())
    return nearness
  }
  const textsNear = async (nearness: Nearness, question: string) =>
    (await nearness.near(question, 2)).map(({ id }) => passages.find((one) => one.id === id)?.text)
  return { server, store, passages, open, textsNear }
}

const texts = ['Rammen er lavere enn i fjor: det er kutt.', 'Korpset holder konsert.', 'Noe helt annet.']

describe('passages found by what they mean', () => {
  it('are there when each has its vector, and again after a restart without asking for one', async () => {
    const { server, open, textsNear } = await house(texts)
    const first = await open()
    await first.whole
    expect((await textsNear(first, 'må vi spare?'))[0]).toBe(texts[0])
    const asked = server.requests.length
    const second = await open()
    await second.whole
    expect((await textsNear(second, 'musikk'))[0]).toBe(texts[1])
    expect(server.requests).toHaveLength(asked + 1)
  })

  it('are asked for a hundred at a time, and told of on the way', async () => {
    const told: unknown[] = []
    const keep = (what: string, fields?: object) => told.push([what, fields])
    const { server, open } = await house(Array.from({ length: 200 }, (_, at) => `kutt ${at}`))
    await (await open('m1', { ...silent, info: keep })).whole
    expect(server.requests).toHaveLength(3)
    expect(told.at(-1)).toEqual(['passages-embedded', { model: 'm1', done: 200, total: 200 }])
  })

  it('are made once where two processes start at once: one makes them, the other waits and finds them made', async () => {
    const { server, open, textsNear } = await house(Array.from({ length: 200 }, (_, at) => `kutt ${at}`))
    const both = await Promise.all([open(), open()])
    await Promise.all(both.map(({ whole }) => whole))
    expect(server.requests).toHaveLength(3)
    for (const each of both) expect((await textsNear(each, 'må vi spare?')).length).toBe(2)
  })

  it('go on where they were broken off', async () => {
    let batches = 0
    const { server, store, open } = await house(
      Array.from({ length: 200 }, (_, at) => `kutt ${at}`),
      { does: 'embed', with: (some) => (++batches === 2 ? [] : some.map(meaningOf)) },
    )
    const first = await open()
    await expect.poll(() => server.requests.length).toBe(2)
    await first.stop()
    expect((await store.of('m1')).size).toBe(96)
    expect(await store.current()).toBeUndefined()
    await (await open()).whole
    expect(server.requests).toHaveLength(4)
    expect((await store.of('m1')).size).toBe(200)
  })

  it.each<[string, Mode, number]>([
    ['is limited for a second', { does: 'refuse', status: 429, retryAfter: '1' }, 900],
    ['is limited and does not say for how long', { does: 'refuse', status: 429 }, 900],
    ['fails for a moment', { does: 'refuse', status: 503 }, 900],
  ])('are asked for again after a pause when the server %s', async (_, mode, leastMs) => {
    const { server, open, textsNear } = await house(texts, mode)
    const begun = performance.now()
    const nearness = await open()
    await expect.poll(() => server.requests.length).toBe(1)
    server.become(knowing())
    await nearness.whole
    expect(performance.now() - begun).toBeGreaterThan(leastMs)
    expect((await textsNear(nearness, 'må vi spare?'))[0]).toBe(texts[0])
  })

  it('are asked for no more once stopped, also in the middle of a request', async () => {
    const { server, open } = await house(texts, { does: 'hang' })
    const nearness = await open()
    await expect.poll(() => server.requests.length).toBe(1)
    await nearness.stop()
    await expect.poll(() => server.requests[0]?.leftEarly).toBe(true)
    await nearness.whole
    expect(server.requests).toHaveLength(1)
  })

  it('are made aside for another model: the old ones are searched until the new ones are whole', async () => {
    const { server, store, open, textsNear } = await house(texts)
    await (await open('m1')).whole
    server.become({ does: 'embed', with: (some) => (some.length > 1 ? [] : some.map(meaningOf)) })
    const halfway = await open('m2')
    expect((await textsNear(halfway, 'må vi spare?'))[0]).toBe(texts[0])
    const asked = () => server.requests.findLast(({ body }) => body.includes('spare'))?.body
    expect(asked()).toContain('"model":"m1"')
    await halfway.stop()
    expect(await store.current()).toBe('m1')

    server.become(knowing((text) => [...meaningOf(text), 1]))
    const whole = await open('m2')
    await whole.whole
    expect((await textsNear(whole, 'må vi spare?'))[0]).toBe(texts[0])
    expect(asked()).toContain('"model":"m2"')
    expect(await store.current()).toBe('m2')
    expect((await store.of('m1')).size).toBe(0)
  })

  it.each<[string, Embedding]>([
    ['without direction', [0, 0, 0]],
    ['with numbers that are none', [1, null, 1]],
    ['too large to be numbers', [1e300, 1, 1]],
    ['of another dimension', [1, 0]],
  ])('are never %s: such a vector is left out, and the others are found', async (_, wrong) => {
    const { store, passages, open, textsNear } = await house(
      texts,
      knowing((text) => (text.includes('annet') ? wrong : meaningOf(text))),
    )
    const nearness = await open()
    await nearness.whole
    expect([...(await store.of('m1')).keys()]).toEqual(passages.slice(0, 2).map(({ id }) => id))
    expect((await textsNear(nearness, 'må vi spare?'))[0]).toBe(texts[0])
    expect(await textsNear(nearness, 'noe helt annet')).toEqual([])
  })

  it('send no phone number or e-mail address of a passage or a question', async () => {
    const { server, open } = await house(['Spør om kutt på 915 12 345 eller rektor@gol.kommune.no.'])
    const nearness = await open()
    await nearness.whole
    await nearness.near('kan 22 33 44 55 si noe om kutt?', 1)
    expect(JSON.stringify(server.requests)).not.toMatch(/915 12 345|rektor@gol|22 33 44 55/)
  })

  it.each<[string, Mode]>([
    ['hangs', { does: 'hang' }],
    ['fails', { does: 'refuse', status: 500 }],
    ['answers with nonsense', { does: 'garbage', body: '<html>' }],
  ])('are none within a second when the server %s', async (_, mode) => {
    const { server, open } = await house(texts)
    const nearness = await open()
    await nearness.whole
    server.become(mode)
    const begun = performance.now()
    expect(await nearness.near('må vi spare?', 2)).toEqual([])
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
