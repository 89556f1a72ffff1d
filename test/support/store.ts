import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
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
  const server = process.env.TEST_DATABASE
  const database = server
    ? await openPostgres(await newDatabaseOn(server))
    : await openDatabase(join(temporaryFolder(), 'taktstokk.db'))
  onTestFinished(() => database.close())
  return database
}

/** With every table, since the one that it is made from has them. */
async function newDatabaseOn(server: string): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(`${server}postgres`)
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return `${server}${name}`
}
