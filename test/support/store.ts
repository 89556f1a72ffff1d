import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { giveBack, storeOf } from './databases.ts'

/** A folder that is gone after the test, with the stores in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taktstokk-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
    return giveBack(folder)
  })
  return folder
}

/** A real store, closed and gone after the test. */
export async function temporaryDatabase(): Promise<Database> {
  const database = await databaseIn(temporaryFolder())
  onTestFinished(() => database.close())
  return database
}

/** The store of a data folder: a file there, or the database that stands for it. */
export function databaseIn(data: string): Promise<Database> {
  const { DATABASE_URL } = storeOf(data)
  return DATABASE_URL ? openPostgres(DATABASE_URL) : openDatabase(join(data, 'taktstokk.db'))
}
