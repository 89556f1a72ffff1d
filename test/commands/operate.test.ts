import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { bareEnvironment, cli, startHouse } from '../support/house.ts'
import { temporaryFolder } from '../support/store.ts'

it('backs up while it is served from, counts what goes out, and shows metrics to this machine only', async () => {
  const data = temporaryFolder()
  const house = await startHouse(data)
  try {
    const asked = new URLSearchParams({ text: 'hva er stille kutt i HEMMELIGSTAD?' })
    await fetch(`${house.address}/ask`, { method: 'POST', body: asked })
    const metrics = await (await fetch(`${house.address}/metrics`)).text()
    expect(metrics).toMatch(/taktstokk_answers_total\{outcome="[\w-]+",mode="extractive"\} 1/)
    expect(metrics).toMatch(/taktstokk_request_seconds_count\{route="\/ask",status="200"\} 1/)
    expect(metrics).not.toContain('HEMMELIGSTAD')
    const passedOn = { headers: { 'x-forwarded-for': '203.0.113.9' } }
    expect((await fetch(`${house.address}/metrics`, passedOn)).status).toBe(403)

    const backup = await run(['backup', join(data, 'kopi.db'), '--json'], { data })
    expect(backup).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(backup.out).tables).toMatchObject({ asked: 1, document: expect.any(Number) })
    const served = await run(['restore', join(data, 'kopi.db'), '--force'], { data })
    expect(served.err).toContain('Another Taktstokk serves')
  } finally {
    await house.stop()
  }
})

it('counts the outbox, and tells what is kept and who gets it as the installation is set up', async () => {
  const data = temporaryFolder()
  expect(JSON.parse((await run(['outbox', '--json'], { data })).out)).toEqual({
    waiting: 0,
    sending: 0,
    sent: 0,
    unknown: 0,
    failed: 0,
    oldestWaitingMs: 0,
  })
  expect((await run(['privacy'], { data })).out).toContain('Nothing leaves this machine.')
  const settings = { OPENAI_API_KEY: 'secret-key', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }
  const pack = await run(['privacy'], { data, settings })
  expect(pack.out).toContain('127.0.0.1:9')
  expect(pack.out).not.toContain('secret-key')
})

it('ends quietly when whoever reads a list wants no more of it', async () => {
  const child = spawn(process.execPath, [cli, 'deadlines'], { env: bareEnvironment(temporaryFolder()) })
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ err, code }).toEqual({ err: '', code: 0 })
})
