import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { bareEnvironment, cli } from '../support/house.ts'
import { temporaryFolder } from '../support/store.ts'

function manifest(settings: Record<string, string>) {
  const folder = temporaryFolder()
  const out = join(folder, 'packages', 'today')
  const environment = { ...bareEnvironment(join(folder, 'data')), ...settings }
  const child = spawnSync(process.execPath, [cli, 'manifest', '--out', out, '--json'], {
    env: environment,
    encoding: 'utf8',
  })
  return { out, code: child.status, err: child.stderr, said: JSON.parse(child.stdout), folder }
}

it('writes both packages for the address and the bot of the installation', () => {
  const appId = '11111111-2222-4333-8444-555555555555'
  const { out, code, err, said, folder } = manifest({
    PUBLIC_URL: 'https://taktstokk.example.no',
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: 'not-a-secret',
  })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const files = ['slack-manifest.json', 'teams-app.zip'].map((name) => join(out, name))
  expect(said).toEqual({ files, missing: [] })
  const [slack = '', teams = ''] = files
  expect(readFileSync(slack, 'utf8')).toContain('https://taktstokk.example.no/slack/events')
  const packed = unzipSync(readFileSync(teams))
  expect(strFromU8(packed['manifest.json'] ?? new Uint8Array())).toContain(appId)
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

it('writes them for a machine of one’s own too, and says what the platforms will ask for', () => {
  const { code, err, said } = manifest({})
  expect(code).toBe(0)
  expect(said.missing).toHaveLength(2)
  expect(err).toMatch(/PUBLIC_URL is http:.*https\.\nMICROSOFT_APP_ID is not set/)
})
