import type { Kysely } from 'kysely'
import { Expected } from '../../domain/errors.ts'
import type { Tables } from '../tables.ts'

/** What every store of this folder runs on: SQLite in one file, or PostgreSQL. */
export interface Database {
  /** Where to run a query: the transaction that is running, else the connection. */
  within(): Kysely<Tables>
  /** Runs `work` as one transaction: all of it is on disk when this returns, or nothing of it. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  /** Why nothing can be kept just now; undefined when all is well. */
  fault(): Promise<string | undefined>
  /** Moves what was committed out of the write-ahead log, so that what was wiped is gone from it too. */
  tidy(): void
  close(): Promise<void>
}

export class StoreUnusable extends Expected {
  readonly code = 'STORE_UNUSABLE'

  constructor(file: string, why: string, options?: ErrorOptions) {
    super(
      `The store ${file} cannot be used: ${why}.`,
      'Check that the folder may be written and has room, or restore a backup.',
      options,
    )
  }
}
