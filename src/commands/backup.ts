import { resolve } from 'node:path'
import type { Command } from 'commander'
import { storeFile } from '../assembly/storefiles.ts'
import type { Config } from '../config.ts'
import { BackupFailed, backUp, type Counts, restore as putBack } from '../storage/engines/sqlite-backup.ts'
import { onlyServerOf } from '../storage/onlyserver.ts'
import { noteBackup } from './checks/backup.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

export function backup(): Command {
  return command('backup', 'write a consistent copy of the store, also while it is served from')
    .argument('<file>')
    .action(async (file: string, _options, called: Command) => {
      const begun = performance.now()
      const to = resolve(file)
      const config = configOf(called)
      mustBeEmbedded(config)
      const tables = backUp(storeFile(config), to)
      noteBackup(config)
      report(called, { file: to, tables, begun })
    })
}

export function restore(): Command {
  return command('restore', 'put a backup in the place of the store')
    .argument('<file>')
    .option('--force', 'also where there is a store already, which is lost')
    .action(async (file: string, { force = false }: { force?: boolean }, called: Command) => {
      const begun = performance.now()
      const config = configOf(called)
      mustBeEmbedded(config)
      const only = onlyServerOf(config.data)
      try {
        const tables = putBack(resolve(file), storeFile(config), { force })
        report(called, { file: storeFile(config), tables, begun })
      } finally {
        only.release()
      }
    })
}

/** A server has its own backups, which others know how to keep. Throws `BackupFailed`. */
function mustBeEmbedded({ databaseUrl }: Config): void {
  if (databaseUrl === undefined) return
  throw new BackupFailed(
    'The store is in PostgreSQL.',
    'Use pg_dump and pg_restore; leave the folder of keys out of the backup.',
  )
}

interface Done {
  file: string
  tables: Counts
  begun: number
}

function report(called: Command, { file, tables, begun }: Done): void {
  const ms = Math.round(performance.now() - begun)
  if (wantsJson(called)) {
    printJson({ file, tables, ms })
    return
  }
  for (const [table, rows] of Object.entries(tables)) print(`${table.padEnd(24)} ${rows}`)
  print(
    `${file}, in ${ms} ms. Keys are not in it: secret.key and those of open pulses stay in the data folder.`,
  )
}
