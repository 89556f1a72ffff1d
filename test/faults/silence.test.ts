import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { run } from '../support/command.ts'
import { temporaryFolder } from '../support/store.ts'

// That nothing leaves this machine is held over all suites by `test/support/loopback-only.ts`, here as well as in
// every process that a test starts. This shows that it holds.

it('ends every connection that would leave this machine', () => {
  vi.stubEnv('LEFT_LOOPBACK', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(() => connect(443, 'slack.com')).toThrow('would leave this machine: slack.com')
  expect(() => connect({ host: '203.0.113.9', port: 443 })).toThrow('203.0.113.9')
})

it('sends a question out only where a model is set, and says so when it does not get there', async () => {
  const settings = { OPENAI_API_KEY: 'of-nobody', OPENAI_BASE_URL: 'https://model.example.no/v1' }
  const asked = ['ask', 'hva er stille kutt?', '--json']
  const without = await run(asked, { data: temporaryFolder() })
  expect(JSON.parse(without.out)).toMatchObject({ outcome: 'answered', mode: 'extractive' })
  const [data, left] = [temporaryFolder(), `${temporaryFolder()}/left`]
  const withModel = await run(asked, { data, settings: { ...settings, LEFT_LOOPBACK: left } })
  expect(JSON.parse(withModel.out)).toMatchObject({ outcome: 'answered', mode: 'extractive' })
  expect(new Set(readFileSync(left, 'utf8').trim().split('\n'))).toEqual(new Set(['model.example.no']))
})
