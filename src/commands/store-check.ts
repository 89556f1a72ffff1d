import { existsSync } from 'node:fs'
import { storeFile } from '../assembly/storefiles.ts'
import type { Config } from '../config.ts'
import { Expected, reasonOf } from '../domain/errors.ts'
import { inspectPostgres } from '../storage/engines/postgres-inspect.ts'
import { inspect } from '../storage/engines/sqlite.ts'
import type { Check } from './check.ts'

interface Inspected {
  check: Check
  /** For `--json`: what the store is set to, null where that is not known. */
  store: { engine: 'sqlite' | 'postgresql'; journalMode: string | null; synchronous: string | null }
}

export function checkStore(config: Config): Promise<Inspected> {
  return config.databaseUrl === undefined ? embedded(config) : shared(config.databaseUrl)
}

async function embedded(config: Config): Promise<Inspected> {
  const file = storeFile(config)
  const unknown = { engine: 'sqlite' as const, journalMode: null, synchronous: null }
  if (!existsSync(file)) {
    const detail = `There is no store in ${file} yet.`
    return {
      check: { name: 'store', state: 'off', detail, remedy: 'It is made at the first start.' },
      store: unknown,
    }
  }
  try {
    const found = inspect(file) ?? unknown
    const detail = `SQLite in ${file}, journal mode ${found.journalMode}, synchronous ${found.synchronous} in commands; the server runs with 1 (NORMAL), and brings the log to disk (fdatasync) before it acknowledges anything.`
    return { check: { name: 'store', state: 'ok', detail, remedy: '' }, store: { ...unknown, ...found } }
  } catch (fault) {
    const detail = `${file}: ${reasonOf(fault)}.`
    const remedy = 'Restore a backup, or move the file away.'
    return { check: { name: 'store', state: 'broken', detail, remedy }, store: unknown }
  }
}

async function shared(url: string): Promise<Inspected> {
  const unknown = { engine: 'postgresql' as const, journalMode: null, synchronous: null }
  try {
    const { name, version, synchronousCommit, fsync, hasVectors } = await inspectPostgres(url)
    const detail = `PostgreSQL ${version} at ${name}, synchronous_commit ${synchronousCommit}, fsync ${fsync}, ${hasVectors ? 'with' : 'without'} pgvector.`
    const store = { ...unknown, journalMode: 'wal', synchronous: synchronousCommit }
    if (fsync === 'on') return { check: { name: 'store', state: 'ok', detail, remedy: '' }, store }
    const remedy = 'Switch fsync on in postgresql.conf: without it a power cut may cost everything.'
    return { check: { name: 'store', state: 'broken', detail, remedy }, store }
  } catch (fault) {
    const remedy = fault instanceof Expected ? fault.remedy : ''
    return { check: { name: 'store', state: 'broken', detail: reasonOf(fault), remedy }, store: unknown }
  }
}
