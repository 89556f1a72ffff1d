import { expect, it } from 'vitest'
import { modelHouse, premises } from '../support/model-house.ts'

it('a deployment at Azure writes too: asked by its name, with the key in the header that Azure reads', async () => {
  const { server, ask } = await modelHouse({ does: 'answer' }, '2024-10-21')
  expect(await ask()).toMatchObject({ kind: 'written', points: [{ text: premises }, {}] })
  expect(server.requests.map(({ path }) => path)).toEqual([
    '/v1/openai/deployments/house-model/chat/completions?api-version=2024-10-21',
  ])
  expect(server.requests[0]?.headers['api-key']).toBe('key')
  expect(server.requests[0]?.body, 'a name of a limit that the model may not know').not.toContain('max_')
})

it('a deployment at Azure that refuses the key leaves the answer to the extract', async () => {
  const { server, ask } = await modelHouse({ does: 'refuse', status: 401 }, '2024-10-21')
  expect(await ask()).toBeUndefined()
  expect(server.requests).toHaveLength(1)
})
