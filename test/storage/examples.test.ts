import { createExamples } from '../../src/storage/rows/examples.ts'
import { examplesContract } from '../contracts/examples.ts'
import { temporaryDatabase } from '../support/store.ts'

examplesContract('SQLite', async () => createExamples(await temporaryDatabase()))
