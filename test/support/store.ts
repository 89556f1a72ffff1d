import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../src/storage/engines/sqlite.ts'
import type { Database } from '../../src/storage/rows/database.ts'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taktstokk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real store on disk, closed and gone after the test. */
export async function temporaryDatabase(): Promise<Database> {
  const database = await openDatabase(join(temporaryFolder(), 'taktstokk.db'))
  onTestFinished(() => database.close())
  return database
}
