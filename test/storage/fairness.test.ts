import { createFairness } from '../../src/storage/rows/fairness.ts'
import { fairnessContract } from '../contracts/fairness.ts'
import { temporaryDatabase } from '../support/store.ts'

fairnessContract('SQLite', async () => createFairness(await temporaryDatabase()))
