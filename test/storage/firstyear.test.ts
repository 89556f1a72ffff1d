import { createFirstYear } from '../../src/storage/sqlite/firstyear.ts'
import { firstYearContract } from '../contracts/first-year.ts'
import { temporaryDatabase } from '../support/store.ts'

firstYearContract('SQLite', async () => createFirstYear(await temporaryDatabase()))
