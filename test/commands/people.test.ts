import { expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { temporaryFolder } from '../support/store.ts'

it('invites an adviser, and knows no member before the code is redeemed', async () => {
  const data = temporaryFolder()
  const invited = await run(['people', 'invite', '--role', 'adviser', '--region', 'Vestland', '--json'], {
    data,
  })
  expect(JSON.parse(invited.out)).toEqual({
    code: expect.stringMatching(/^KS-[A-Z0-9]{5}-[A-Z0-9]{5}$/),
    expires: expect.stringMatching(/^\d{4}-/),
  })
  expect(JSON.parse((await run(['people', 'list', '--json'], { data })).out)).toEqual({ members: [] })
})

it('says in words who is not there, and tells that from a call that cannot be meant', async () => {
  const data = temporaryFolder()
  const nobody = await run(['people', 'show', 'm1'], { data })
  expect(nobody).toMatchObject({ code: 1, out: '' })
  expect(nobody.err).toContain('There is no member m1.')
  const nothing = await run(['people', 'export', '--conversation', 'c1'], { data })
  expect(nothing.err).toContain('Nothing is kept of the conversation c1.')
  expect((await run(['people', 'invite', '--role', 'king'], { data })).code).toBe(2)
})
