import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Expected, reasonOf } from '../domain/errors.ts'
import { StoreUnusable } from './rows/database.ts'

export class FolderInUse extends Expected {
  readonly code = 'FOLDER_IN_USE'

  constructor(folder: string) {
    super(
      `Another Taktstokk serves from the data folder ${folder}.`,
      'Stop it first, or give this one a folder of its own with --data.',
    )
  }
}

/**
 * Makes this process the only one that serves from a data folder, until `release` or until it ends, however it
 * ends. Throws `FolderInUse` where another one does. Node locks no files, so SQLite's lock on an empty one is used.
 */
export function onlyServerOf(folder: string): { release(): void } {
  const file = join(folder, 'serving.lock')
  try {
    mkdirSync(folder, { recursive: true })
    const lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (cause) {
    if (reasonOf(cause) === 'database is locked') throw new FolderInUse(folder)
    throw new StoreUnusable(file, reasonOf(cause), { cause })
  }
}
