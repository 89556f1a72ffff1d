import { createFellowship } from '../../src/storage/rows/fellowship.ts'
import { fellowshipContract } from '../contracts/fellowship.ts'
import { temporaryDatabase } from '../support/store.ts'

fellowshipContract('SQLite', async () => createFellowship(await temporaryDatabase()))
