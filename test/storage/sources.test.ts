import { describe } from 'vitest'
import { createSources } from '../../src/storage/rows/sources.ts'
import { keepsSources } from '../contracts/sources.ts'
import { temporaryDatabase } from '../support/store.ts'

describe('sources in SQLite', () => {
  keepsSources(async () => createSources(await temporaryDatabase()))
})
