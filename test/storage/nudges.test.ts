import { describe } from 'vitest'
import { createNudges } from '../../src/storage/rows/nudges.ts'
import { keepsNudges } from '../contracts/nudges.ts'
import { temporaryDatabase } from '../support/store.ts'

describe('dates and reminders in SQLite', () => {
  keepsNudges(async () => createNudges(await temporaryDatabase()))
})
