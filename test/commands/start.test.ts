import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { bareEnvironment, cli, dataFolder, startHouse } from '../support/house.ts'

const knowledge = new URL('../fixtures/documents', import.meta.url).pathname

/** Runs `taktstokk start`, which is expected to give up, and gives what it said. */
async function failedStart(data: string, settings: NodeJS.ProcessEnv) {
  const environment = { ...bareEnvironment(data), TAKTSTOKK_KNOWLEDGE: knowledge, ...settings }
  const child = spawn(process.execPath, [cli, 'start'], { env: environment })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code }
}

async function runningHouse() {
  const { data, remove } = dataFolder()
  const house = await startHouse(data, { TAKTSTOKK_KNOWLEDGE: knowledge })
  onTestFinished(async () => {
    await house.kill()
    await remove()
  })
  return { ...house, data }
}

it('ends with one clear line where the port is taken, and lets the folder go', async () => {
  const { address } = await runningHouse()
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const port = new URL(address).port
  const failed = await failedStart(data, { PORT: port })
  expect(failed).toMatchObject({ code: 1, out: '' })
  expect(failed.err).toContain(`127.0.0.1:${port} is taken by another program.\nStop what listens there`)
  expect(failed.err).not.toContain(' at ')
})

it('ends with one clear line where another one serves from the same folder', async () => {
  const { data } = await runningHouse()
  const failed = await failedStart(data, { PORT: '0' })
  expect(failed).toMatchObject({ code: 1, out: '' })
  expect(failed.err).toBe(
    `Another Taktstokk serves from the data folder ${data}.\nStop it first, or give this one a folder of its own with --data.\n`,
  )
})

it('serves from a folder again as soon as the one before is dead', async () => {
  const first = await runningHouse()
  await first.kill()
  const second = await startHouse(first.data, { TAKTSTOKK_KNOWLEDGE: knowledge })
  expect(await second.stop()).toBe(0)
})

it('says which folder it cannot keep its store in', async () => {
  const failed = await failedStart(join(cli, 'data'), { PORT: '0' })
  expect(failed).toMatchObject({ code: 1, out: '' })
  expect(failed.err).toMatch(/cannot be used: .*\nCheck that the folder may be written/)
})
