import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createRoundKeys } from '../../src/storage/roundkeys.ts'
import { createPulses } from '../../src/storage/rows/pulses.ts'
import { pulsesContract } from '../contracts/pulses.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

pulsesContract('SQLite', async () => createPulses(await temporaryDatabase()))

it('keeps the key of a round in a file that only its owner may read, and overwrites it at the end', async () => {
  const folder = join(temporaryFolder(), 'keys')
  const keys = createRoundKeys(folder)
  const made = await keys.make('pulse-03.2027-03-10')
  expect(await keys.make('pulse-03.2027-03-10')).toEqual(made)
  expect(await keys.names()).toEqual(['pulse-03.2027-03-10'])
  expect(statSync(join(folder, 'pulse-03.2027-03-10.key')).mode & 0o777).toBe(0o600)
  await keys.destroy('pulse-03.2027-03-10')
  expect(await keys.key('pulse-03.2027-03-10')).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
})
