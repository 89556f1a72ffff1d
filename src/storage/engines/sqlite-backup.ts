import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Expected, reasonOf } from '../../domain/errors.ts'

export class BackupFailed extends Expected {
  readonly code = 'BACKUP_FAILED'

  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(what, remedy, options)
  }
}

/** How many rows each table of a store holds. */
export type Counts = Record<string, number>

/**
 * Writes a consistent copy of the store to `to`, also while it is served from, and gives what the copy holds. The
 * keys of open pulses and the installation's own key lie beside the store and are not in it. Throws `BackupFailed`.
 */
export function backUp(store: string, to: string): Counts {
  if (!existsSync(store))
    throw new BackupFailed(`There is no store ${store}.`, 'Name the data folder with --data.')
  if (existsSync(to)) throw new BackupFailed(`${to} exists.`, 'Name a file that does not exist yet.')
  mkdirSync(dirname(to), { recursive: true })
  const connection = new DatabaseSync(store, { timeout: 30_000 })
  try {
    connection.prepare('VACUUM INTO ?').run(to)
  } catch (cause) {
    rmSync(to, { force: true })
    throw new BackupFailed(
      `The backup ${to} was not made: ${reasonOf(cause)}.`,
      'See that the disk has room for it.',
      { cause },
    )
  } finally {
    connection.close()
  }
  return soundCounts(to)
}

/** Puts a backup in the place of the store. Throws `BackupFailed` when it is not sound, or when a store is there and `force` is not set. */
export function restore(backup: string, store: string, { force }: { force: boolean }): Counts {
  if (!existsSync(backup))
    throw new BackupFailed(`There is no backup ${backup}.`, 'Name the file that `taktstokk backup` wrote.')
  const counts = soundCounts(backup)
  if (existsSync(store) && !force) {
    throw new BackupFailed(
      `There is a store ${store}.`,
      'Stop the assistant, and call again with --force to lose what it holds.',
    )
  }
  mkdirSync(dirname(store), { recursive: true })
  for (const part of ['', '-wal', '-shm']) rmSync(`${store}${part}`, { force: true })
  copyFileSync(backup, store)
  return counts
}

function soundCounts(file: string): Counts {
  try {
    const connection = new DatabaseSync(file, { readOnly: true })
    try {
      const [checked] = Object.values(connection.prepare('PRAGMA quick_check').get() ?? {})
      if (checked !== 'ok') throw new Error(String(checked))
      return countsIn(connection)
    } finally {
      connection.close()
    }
  } catch (cause) {
    throw new BackupFailed(`${file} is not a sound store: ${reasonOf(cause)}.`, 'Take another backup.', {
      cause,
    })
  }
}

function countsIn(connection: DatabaseSync): Counts {
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map(({ name }) => String(name))
  const rowsIn = (table: string) =>
    Number(connection.prepare(`SELECT count(*) AS rows FROM "${table}"`).get()?.rows)
  return Object.fromEntries(tables.map((table) => [table, rowsIn(table)]))
}
