import type { Kysely } from 'kysely'
import { Expected } from '../../domain/errors.ts'
import type { Tables } from '../tables.ts'

/** What every store of this folder runs on: SQLite in one file, or PostgreSQL. */
export interface Database {
  /** Where to run a query: the transaction that is running, else a connection. */
  within(): Kysely<Tables>
  /**
   * Runs `work` as one transaction: all of it is on disk when this returns, or nothing of it, as if nobody else had
   * written meanwhile. Where that does not come true `work` runs again, so it holds queries and nothing else.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>
  /** A transaction that sees all that others of this name have done, since those of one name wait for each other. */
  inTurn<T>(name: Queue, work: () => Promise<T>): Promise<T>
  /** Why nothing can be kept just now; undefined when all is well. */
  fault(): Promise<string | undefined>
  /** Moves what was committed out of the write-ahead log, so that what was wiped is gone from it too. */
  tidy(): Promise<void>
  /** Rewrites these tables (SQLite: all), so that nothing that was removed from them is left in their files. */
  scour(tables: (keyof Tables)[]): Promise<void>
  close(): Promise<void>
  /** Whether the database finds the nearest vectors by itself. */
  comparesVectors: boolean
}

/** What several processes take rows from. */
export type Queue = 'inbox' | 'outbox'

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
