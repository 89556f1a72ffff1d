import { vectorStoreContract } from '../contracts/vectorstore.ts'
import { shelfOn } from '../support/shelf.ts'
import { temporaryDatabase } from '../support/store.ts'

vectorStoreContract('SQLite', async () => shelfOn(await temporaryDatabase()))
