import { expect, it, onTestFinished } from 'vitest'
import { openSession } from '../../src/assembly/session.ts'
import { readConfig } from '../../src/config.ts'
import { keptIn } from '../support/databases.ts'
import { modelServer } from '../support/model-server.ts'
import { temporaryFolder } from '../support/store.ts'

const question = 'hvordan legger jeg fram budsjettet for politikerne?'

async function session(settings: Record<string, string>) {
  const server = await modelServer()
  onTestFinished(() => server.close())
  const config = readConfig({
    ...keptIn(temporaryFolder()),
    LOG_LEVEL: 'silent',
    OPENAI_API_KEY: 'key',
    OPENAI_BASE_URL: server.url,
    ...settings,
  })
  return { server, open: () => openSession(config) }
}

it('the whole house writes with a model until the budget of the day is spent, also after a restart', async () => {
  const { server, open } = await session({ MODEL_BUDGET_PERSON: '1' })
  const first = await open()
  expect(first.modelHost).toBe(new URL(server.url).host)
  expect((await first.ask({ text: question, person: 'slack:T1:U1' })).mode).toBe('written')
  await first.close()
  const second = await open()
  const answer = await second.ask({ text: question, person: 'slack:T1:U1' })
  expect(answer.caveats).toContainEqual({ kind: 'over-budget' })
  expect((await second.ask({ text: question, person: 'slack:T1:U2' })).mode).toBe('written')
  await second.close()
  expect(server.requests).toHaveLength(2)
})

it('the whole house makes the vectors of its passages aside, keeps them, and asks for those of questions', async () => {
  const { server, open } = await session({ OPENAI_EMBEDDING_MODEL: 'house-vectors' })
  const embedded = () => server.requests.filter(({ path }) => path.endsWith('/embeddings'))
  const ofQuestion = () => embedded().some(({ body }) => body.includes(`"input":"${question}"`))
  const first = await open()
  await expect
    .poll(async () => (await first.ask({ text: question })) && ofQuestion(), { timeout: 15_000 })
    .toBe(true)
  await first.close()
  const before = embedded().length
  const second = await open()
  await second.ask({ text: question })
  await second.close()
  expect(embedded()).toHaveLength(before + 1)
})

it('the whole house ends at once, though the server of vectors hangs', async () => {
  const { server, open } = await session({ OPENAI_EMBEDDING_MODEL: 'house-vectors' })
  server.become({ does: 'hang' })
  const house = await open()
  await expect.poll(() => server.requests.length, { timeout: 5_000 }).toBeGreaterThan(0)
  const begun = performance.now()
  await house.close()
  expect(performance.now() - begun).toBeLessThan(1_000)
})
