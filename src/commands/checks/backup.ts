import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { dateInOslo } from '../../domain/time.ts'
import type { Check } from '../check.ts'

/** Beside the store: when it was backed up last. */
const fileName = 'last-backup'
const aWeekMs = 7 * 24 * 3_600_000

export function noteBackup({ data, clock }: Config): void {
  writeFileSync(join(data, fileName), `${new Date(clock.now()).toISOString()}\n`)
}

/** Whether the store was backed up lately, as far as `taktstokk backup` did it. */
export function backupCheck({ data, databaseUrl, clock }: Config): Check {
  const name = 'backup'
  if (databaseUrl !== undefined) {
    return {
      name,
      state: 'off',
      detail: 'That of the server is its own.',
      remedy: 'See that pg_dump runs daily.',
    }
  }
  const at = lastBackup(join(data, fileName))
  const remedy = 'Run npx taktstokk backup FILE every day, and keep the file on another machine.'
  if (at === undefined) return { name, state: 'off', detail: 'There is none yet.', remedy }
  const detail = `The last one is of ${dateInOslo(at)}.`
  if (clock.now() - at <= aWeekMs) return { name, state: 'ok', detail, remedy: '' }
  return { name, state: 'broken', detail: `${detail} That is more than a week ago.`, remedy }
}

function lastBackup(file: string): number | undefined {
  try {
    const at = Date.parse(readFileSync(file, 'utf8').trim())
    return Number.isNaN(at) ? undefined : at
  } catch {
    return undefined
  }
}
