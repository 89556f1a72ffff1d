import { describe } from 'vitest'
import { createSessions } from '../../src/storage/rows/sessions.ts'
import { keepsSessions } from '../contracts/sessions.ts'
import { temporaryDatabase } from '../support/store.ts'

describe('sessions in SQLite', () => keepsSessions(async () => createSessions(await temporaryDatabase())))
