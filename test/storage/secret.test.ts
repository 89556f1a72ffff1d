import { readdirSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { secretIn } from '../../src/storage/secret.ts'
import { temporaryFolder } from '../support/store.ts'

it('makes one key for an installation, also when two processes ask at once, and lets nobody else read it', async () => {
  const folder = temporaryFolder()
  const keys = await Promise.all([secretIn(folder), secretIn(folder), secretIn(folder)])
  expect(new Set([...keys, await secretIn(folder)]).size).toBe(1)
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(readdirSync(folder)).toEqual(['secret.key'])
  expect(statSync(`${folder}/secret.key`).mode & 0o077).toBe(0)
  expect(await secretIn(temporaryFolder())).not.toBe(keys[0])
})
