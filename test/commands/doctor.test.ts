import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../src/assembly/store.ts'
import { addressCheck } from '../../src/commands/checks/address.ts'
import { backupCheck, noteBackup } from '../../src/commands/checks/backup.ts'
import { documentsCheck } from '../../src/commands/checks/documents.ts'
import { placeCheck } from '../../src/commands/checks/place.ts'
import { portCheck } from '../../src/commands/checks/port.ts'
import {
  clockCheck,
  modelFault,
  reachModel,
  reachSlack,
  slackFault,
} from '../../src/commands/checks/reach.ts'
import { checkStore } from '../../src/commands/store-check.ts'
import { readConfig } from '../../src/config.ts'
import { ingest } from '../../src/knowledge/ingest/ingest.ts'
import { healthRoutes } from '../../src/observe/health.ts'
import { temporaryFolder } from '../support/store.ts'

const gigabyte = { type: 0xef53, bavail: 1_000_000, bsize: 1_000 }
const data = temporaryFolder

it('a data folder that is there or can be made, on this machine and with room, is fine', async () => {
  const folder = data()
  expect(await placeCheck(folder, async () => gigabyte)).toMatchObject({
    state: 'ok',
    detail: expect.stringContaining('1000 MB free'),
  })
  expect(await placeCheck(join(folder, 'not', 'yet'), async () => gigabyte)).toMatchObject({ state: 'ok' })
})

it('a data folder that nobody can write to is broken, and says whom to give it to', async () => {
  const folder = data()
  writeFileSync(join(folder, 'file'), '')
  const check = await placeCheck(join(folder, 'file', 'data'))
  expect(check).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/cannot be written to/),
    remedy: expect.stringMatching(/TAKTSTOKK_DATA/),
  })
})

it.each([
  ['NFS', 0x6969],
  ['SMB', 0xff534d42],
  ['SMB 2', 0xfe534d42],
])('a data folder on %s is broken: SQLite needs a disk of its own', async (named, type) => {
  const check = await placeCheck(data(), async () => ({ ...gigabyte, type }))
  expect(check).toMatchObject({ state: 'broken', remedy: expect.stringMatching(/DATABASE_URL/) })
  expect(check.detail).toContain(`(${named})`)
})

it('a disk that is nearly full is broken before it is full', async () => {
  const check = await placeCheck(data(), async () => ({ ...gigabyte, bavail: 150_000 }))
  expect(check).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/150 MB free/),
    remedy: expect.stringMatching(/Make room/),
  })
})

async function listening(reply: string, status = 200, headers: Record<string, string> = {}) {
  const server = createServer((_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(reply),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

it('a port that another program has is broken, one that Taktstokk itself answers on is fine', async () => {
  const others = await listening('{}')
  expect(await portCheck({ host: '127.0.0.1', port: others })).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/EADDRINUSE/),
    remedy: expect.stringMatching(/PORT/),
  })
  const ours = await listening(await (await healthRoutes(async () => undefined).request('/readyz')).text())
  expect(await portCheck({ host: '127.0.0.1', port: ours })).toMatchObject({ state: 'ok' })
  expect(await portCheck({ host: '127.0.0.1', port: 0 })).toMatchObject({ state: 'ok' })
})

const model = (baseUrl: string) => readConfig({ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: baseUrl })

it('a model that cannot be reached, or does not take the key, is broken; one that answers is fine', async () => {
  const good = await reachModel(model(`http://127.0.0.1:${await listening('{"data":[]}')}/v1`))
  expect(modelFault(good, 'host')).toBeUndefined()
  const locked = await reachModel(model(`http://127.0.0.1:${await listening('{}', 401)}/v1`))
  expect(modelFault(locked, 'host')).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/does not accept the key/),
  })
  const away = await reachModel(model('http://127.0.0.1:9/v1'))
  expect(modelFault(away, 'host')).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/cannot be reached/),
  })
  expect(await reachModel(readConfig({}))).toBeUndefined()
})

it('a bot token that Slack does not take is broken, by the word that Slack says', async () => {
  const slack = async (reply: string) =>
    reachSlack(
      readConfig({
        SLACK_BOT_TOKEN: 'xoxb-test',
        SLACK_SIGNING_SECRET: 'of the test workspace',
        SLACK_API_URL: `http://127.0.0.1:${await listening(reply)}/api/`,
      }),
    )
  expect(slackFault(await slack('{"ok":true}'))).toBeUndefined()
  expect(slackFault(await slack('{"ok":false,"error":"invalid_auth"}'))).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/invalid_auth/),
    remedy: expect.stringMatching(/SLACK_BOT_TOKEN/),
  })
})

it('a clock that is minutes off from those of other servers, or was never set, is broken', async () => {
  const now = Date.parse('2026-11-30T10:00:00Z')
  const at = (minutes: number) => [{ status: 200, body: {}, theirTime: now + minutes * 60_000 }]
  expect(clockCheck([undefined, ...at(1)], now)).toMatchObject({ state: 'ok' })
  expect(clockCheck(at(-7), now)).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/7 minutes off/),
  })
  expect(clockCheck([], 0)).toMatchObject({ state: 'broken', remedy: expect.stringMatching(/Set the clock/) })
  const reached = await reachModel(model(`http://127.0.0.1:${await listening('{}')}/v1`))
  expect(Math.abs((reached?.theirTime ?? 0) - Date.now())).toBeLessThan(60_000)
})

it('an address for others without https is broken, and one of this machine alone is no address for Teams', () => {
  const check = (settings: NodeJS.ProcessEnv) => addressCheck(readConfig(settings))
  expect(check({ PUBLIC_URL: 'http://taktstokk.example.no' })).toMatchObject({
    state: 'broken',
    remedy: expect.stringMatching(/certificate/),
  })
  expect(check({ PUBLIC_URL: 'https://taktstokk.example.no' }).state).toBe('ok')
  expect(check({}).state).toBe('ok')
  const teams = { MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555', MICROSOFT_APP_PASSWORD: 'x' }
  expect(check(teams)).toMatchObject({ state: 'off', remedy: expect.stringMatching(/PUBLIC_URL/) })
})

it('a backup of more than a week ago is broken; where there never was one it says how to make one', () => {
  let now = Date.parse('2026-11-20T10:00:00+01:00')
  const config = { ...readConfig({ TAKTSTOKK_DATA: data() }), clock: { now: () => now } }
  expect(backupCheck(config)).toMatchObject({
    state: 'off',
    remedy: expect.stringMatching(/taktstokk backup/),
  })
  noteBackup(config)
  expect(backupCheck(config)).toMatchObject({ state: 'ok', detail: expect.stringMatching(/2026-11-20/) })
  now += 8 * 24 * 3_600_000
  expect(backupCheck(config)).toMatchObject({
    state: 'broken',
    detail: expect.stringMatching(/more than a week ago/),
  })
})

it('an index that is behind its folder, and a document that cannot be read, are told with their names', async () => {
  const folder = data()
  const documents = join(folder, 'documents')
  mkdirSync(documents)
  const write = (name: string, text: string) => writeFileSync(join(documents, name), text)
  write('frister.md', '# Frister\n\nFristen er i mai.\n')
  write('tom.docx', 'no document at all')
  const config = readConfig({ TAKTSTOKK_DATA: data(), TAKTSTOKK_KNOWLEDGE: folder })
  const check = async () => documentsCheck(config, (await checkStore(config)).check)
  expect(await check()).toMatchObject({ state: 'off' })
  const store = await openStore(config)
  await ingest({ knowledge: folder, store: store.passages, clock: config.clock })
  await store.close()
  expect(await check()).toMatchObject({
    state: 'broken',
    detail: 'documents/tom.docx not in the index: new, or not to be read.',
  })
  write('tom.docx', '')
  chmodSync(join(documents, 'frister.md'), 0o644)
  write('frister.md', '# Frister\n\nFristen er i juni.\n')
  expect((await check()).detail).toContain('documents/frister.md changed since')
})

it('a token in the place of the signing secret, or of another kind, is refused before anything starts', () => {
  const settings = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'xoxb-1' }
  expect(() => readConfig(settings)).toThrow(/SLACK_SIGNING_SECRET is a token/)
  expect(() => readConfig({ ...settings, SLACK_BOT_TOKEN: 'xoxp-1' })).toThrow(/is not a bot token/)
})

it('a database that does not answer is broken, and says what to see to', async () => {
  const { check } = await checkStore(readConfig({ DATABASE_URL: 'postgres://x:y@127.0.0.1:9/z' }))
  expect(check).toMatchObject({ state: 'broken', remedy: expect.stringMatching(/\S/) })
})

it('says how safe SQLite is in the process that serves, not only in the one that looks', async () => {
  const config = readConfig({ TAKTSTOKK_DATA: data() })
  await (await openStore(config)).close()
  const { check, store } = await checkStore(config)
  expect(check.detail).toMatch(/synchronous 2 in commands; the server runs with 1 \(NORMAL\).*fdatasync/)
  expect(store).toMatchObject({ synchronous: '2' })
})
