import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { type RawBuilder, sql } from 'kysely'
import { Expected } from '../../domain/errors.ts'
import type { Database } from '../rows/database.ts'

export class CopyRefused extends Expected {
  readonly code = 'COPY_REFUSED'

  constructor(why: string, remedy: string) {
    super(why, remedy)
  }
}

/** How many rows a table has: in the store that is copied, and in the copy. */
export type Copied = Record<string, { before: number; after: number }>

/** Of the processes that serve from a store, not of what is kept in it; and the store's own. */
const leftOut = ['installation', 'lease', 'kysely_migration', 'kysely_migration_lock']

/**
 * Copies every row of the embedded store in `file` to a database of the same form that has none, in one transaction:
 * all of it is there afterwards, table by table as many rows, or nothing. Throws `CopyRefused`.
 */
export async function copyTo(target: Database, file: string): Promise<Copied> {
  const source = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = tablesOf(source)
    return await target.transaction(async () => {
      await mustBeEmpty(target, tables)
      const copied: Copied = {}
      for (const table of tables) {
        const before = await copyTable(table, source, target)
        copied[table] = { before, after: await rowsIn(target, table) }
      }
      await goOnCounting(source, target)
      mustBeWhole(copied)
      return copied
    })
  } finally {
    source.close()
  }
}

/** Each after those that it refers to. */
function tablesOf(source: DatabaseSync): string[] {
  const names = source
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !leftOut.includes(name))
  const sorted: string[] = []
  const visit = (name: string) => {
    if (sorted.includes(name)) return
    const referred = source.prepare(`PRAGMA foreign_key_list("${name}")`).all()
    for (const { table } of referred) if (table !== name) visit(String(table))
    sorted.push(name)
  }
  for (const name of names) visit(name)
  return sorted
}

async function mustBeEmpty(target: Database, tables: string[]): Promise<void> {
  const full: string[] = []
  for (const table of tables) if ((await rowsIn(target, table)) > 0) full.push(table)
  if (full.length === 0) return
  throw new CopyRefused(
    `The database holds rows already, in ${full.join(', ')}.`,
    'Name an empty database with DATABASE_URL.',
  )
}

function mustBeWhole(copied: Copied): void {
  const wrong = Object.entries(copied).filter(([, { before, after }]) => before !== after)
  if (wrong.length === 0) return
  throw new CopyRefused(
    `Not every row arrived, in ${wrong.map(([table]) => table).join(', ')}.`,
    'Nothing was copied. See that nobody else writes into the database, and copy again.',
  )
}

const rowsAtOnce = 200

type Row = Record<string, SQLOutputValue>

/** Gives how many rows there were. */
async function copyTable(table: string, source: DatabaseSync, target: Database): Promise<number> {
  let rows = 0
  let lot: Row[] = []
  const send = async () => {
    if (lot.length > 0) await insertion(table, lot).execute(target.within())
    rows += lot.length
    lot = []
  }
  for (const row of source.prepare(`SELECT * FROM "${table}"`).iterate()) {
    if (lot.push(row) === rowsAtOnce) await send()
  }
  await send()
  return rows
}

function insertion(table: string, lot: Row[]): RawBuilder<unknown> {
  const columns = Object.keys(lot[0] ?? {})
  const values = lot.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  return sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) VALUES ${sql.join(values)}`
}

async function rowsIn(target: Database, table: string): Promise<number> {
  const found = await sql<{ rows: number }>`SELECT count(*) AS rows FROM ${sql.table(table)}`.execute(
    target.within(),
  )
  return found.rows[0]?.rows ?? 0
}

/** Numbers that were given out, also to rows that are gone, are not given out again. */
async function goOnCounting(source: DatabaseSync, target: Database): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND is_identity = 'YES'`.execute(target.within())
  const last = source.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?')
  for (const { table, column } of rows) {
    const given = Number(last.get(table)?.seq ?? 0)
    await sql`
      SELECT setval(pg_get_serial_sequence(${table}, ${column}),
        greatest(${given}, (SELECT coalesce(max(${sql.ref(column)}), 0) FROM ${sql.table(table)}), 1))`.execute(
      target.within(),
    )
  }
}
