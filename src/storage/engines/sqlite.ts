import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { reasonOf } from '../../domain/errors.ts'
import { type Database, StoreUnusable } from '../rows/database.ts'
import { migrations } from '../rows/migrations/all.ts'
import type { Tables } from '../tables.ts'
import { type Checkpoints, startCheckpoints } from './sqlite-checkpoints.ts'
import { emptying } from './sqlite-emptied.ts'
import { type WatchedFile, watchedFile } from './sqlite-file.ts'
import { beginAtOnce, whenFree } from './sqlite-free.ts'
import { afterWriting, onDisk, whereWritten } from './sqlite-ondisk.ts'

/** Opens the store in one file, makes it where it is missing, and brings it to the newest form. */
export async function openDatabase(file: string): Promise<Database> {
  const { kysely, connection, watched } = await opened(file)
  const tidy = async () => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  return database(kysely, { kysely, watched, tidy, flush: async () => {}, close: () => kysely.destroy() })
}

/**
 * The same for the process that serves: whoever writes waits for the disk as long, and nobody else does. The event
 * loop is held up by no disk.
 */
export async function openDatabaseToServe(file: string): Promise<Database> {
  return besideTheDisk(file, startCheckpoints)
}

/** The same for another thread of that process, whose log is emptied by the first. */
export async function openDatabaseToWork(file: string): Promise<Database> {
  return besideTheDisk(file, emptying)
}

async function besideTheDisk(file: string, emptied: (file: string) => Checkpoints): Promise<Database> {
  const { kysely, connection, watched } = await opened(file)
  connection.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0;')
  const disk = onDisk(file)
  const flush = whereWritten(connection, disk.flush)
  const { tidy, stop } = emptied(file)
  const close = async () => {
    await disk.flush()
    await Promise.all([disk.close(), stop()])
    await kysely.destroy()
  }
  return database(kysely.withPlugin(afterWriting(flush)), { kysely, watched, tidy, flush, close })
}

interface Opened {
  kysely: Kysely<Tables>
  connection: DatabaseSync
  watched: WatchedFile
}

async function opened(file: string): Promise<Opened> {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const connection = connect(file)
    const watched = watchedFile(file)
    const parts = { watched, waits: true }
    const kysely = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: asKyselyExpects(connection, parts) }),
    })
    await migrate(kysely)
    parts.waits = false
    return { kysely, connection, watched }
  } catch (cause) {
    throw new StoreUnusable(file, reasonOf(cause), { cause })
  }
}

/**
 * Reads every page of an existing store: one of which a page is broken is better not served from than half of it.
 * Throws `StoreUnusable`.
 */
export function mustBeSound(file: string): void {
  if (!existsSync(file)) return
  let found: string
  try {
    const connection = connect(file)
    found = String(connection.prepare('PRAGMA quick_check(1)').get()?.quick_check)
    connection.close()
  } catch (cause) {
    throw new StoreUnusable(file, reasonOf(cause), { cause })
  }
  if (found !== 'ok') throw new StoreUnusable(file, found)
}

/** The settings of an existing store, for `doctor`; undefined where there is none yet. */
export function inspect(file: string): { journalMode: string; synchronous: string } | undefined {
  if (!existsSync(file)) return undefined
  const connection = connect(file)
  const read = (pragma: string) =>
    String(Object.values(connection.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
  const found = { journalMode: read('journal_mode'), synchronous: read('synchronous') }
  connection.close()
  return found
}

interface Parts extends Pick<Database, 'tidy' | 'close'> {
  kysely: Kysely<Tables>
  watched: WatchedFile
  /** Resolves when what was committed is on disk. */
  flush(): Promise<void>
}

/** @param outside where a query runs that is in no transaction. */
function database(outside: Kysely<Tables>, { kysely, watched, flush, tidy, close }: Parts): Database {
  const running = new AsyncLocalStorage<Kysely<Tables>>()
  const transaction = async <T>(work: () => Promise<T>) => {
    if (running.getStore()) return work()
    let begun = false
    const begin = () =>
      kysely.transaction().execute((trx) => {
        begun = true
        return running.run(trx, work)
      })
    const done = await whenFree(begin, () => begun)
    await flush()
    return done
  }
  return {
    within: () => running.getStore() ?? outside,
    transaction,
    // There is one writer at a time anyway.
    inTurn: (_name, work) => transaction(work),
    fault: async () => watched.fault(),
    tidy,
    scour: async () => {
      await tidy()
      await sql`VACUUM`.execute(kysely)
      await tidy()
    },
    close,
    comparesVectors: false,
  }
}

function connect(file: string): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: 5_000 })
  // FULL: what was acknowledged survives a power cut.
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
  `)
  return connection
}

interface Prepared {
  statement: StatementSync
  /** Whether it gives rows. */
  reader: boolean
}

/** Far more than there are queries; those that list as many values as there are things to list come in any number. */
const mostPrepared = 200

/**
 * `node:sqlite` in the form of better-sqlite3, which Kysely's dialect is written for. `waits`: a transaction begins when
 * it can, with the event loop held up so long; else it begins at once or not.
 */
function asKyselyExpects(connection: DatabaseSync, parts: { watched: WatchedFile; waits: boolean }) {
  const { mustBeThere } = parts.watched
  const prepared = new Map<string, Prepared>()
  const prepare = (sql: string): Prepared => {
    // A transaction that reads first and writes later would fail when another process wrote in between.
    const statement = connection.prepare(sql === 'begin' ? 'begin immediate' : sql)
    return { statement, reader: statement.columns().length > 0 }
  }
  return {
    close: () => connection.close(),
    prepare(sql: string) {
      const known = prepared.get(sql) ?? prepare(sql)
      if (prepared.size < mostPrepared) prepared.set(sql, known)
      const { statement, reader } = known
      return {
        reader,
        all: (values: readonly unknown[]) => statement.all(...values.map(bindable)),
        run: (values: readonly unknown[]) => {
          if (sql === 'begin' && !parts.waits) return beginAtOnce(connection)
          mustBeThere()
          return statement.run(...values.map(bindable))
        },
        iterate: (values: readonly unknown[]) => statement.iterate(...values.map(bindable)),
      }
    },
  }
}

function bindable(value: unknown): SQLInputValue {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value
  }
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot keep a value of type ${typeof value}`)
}

async function migrate(kysely: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
