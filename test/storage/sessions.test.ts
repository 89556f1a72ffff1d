import { createSessions } from '../../src/storage/rows/sessions.ts'
import { sessionsContract } from '../contracts/sessions.ts'
import { temporaryDatabase } from '../support/store.ts'

sessionsContract('SQLite', async () => createSessions(await temporaryDatabase()))
