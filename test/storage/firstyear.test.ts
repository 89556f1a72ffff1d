import { createFirstYear } from '../../src/storage/rows/firstyear.ts'
import { firstYearContract } from '../contracts/first-year.ts'
import { temporaryDatabase } from '../support/store.ts'

firstYearContract('SQLite', async () => createFirstYear(await temporaryDatabase()))
