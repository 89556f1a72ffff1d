import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { storeFile } from '../assembly/storefiles.ts'
import type { Config } from '../config.ts'
import { type Copied, CopyRefused, copyTo } from '../storage/engines/copy.ts'
import { openPostgres } from '../storage/engines/postgres.ts'
import { openDatabase } from '../storage/engines/sqlite.ts'
import { onlyServerOf } from '../storage/onlyserver.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

export function copyToPostgres(): Command {
  return command('copy-to-postgres', 'move everything from the embedded store to DATABASE_URL').action(
    async (_options, called: Command) => {
      const begun = performance.now()
      const tables = await copied(configOf(called))
      const ms = Math.round(performance.now() - begun)
      if (wantsJson(called)) printJson({ tables, ms })
      else print(told(tables, ms))
    },
  )
}

async function copied(config: Config): Promise<Copied> {
  const { databaseUrl } = config
  const file = storeFile(config)
  if (databaseUrl === undefined)
    throw new CopyRefused('There is no database to copy to.', 'Name it with DATABASE_URL.')
  if (!existsSync(file))
    throw new CopyRefused(`There is no store ${file}.`, 'Name the data folder with --data.')
  const only = onlyServerOf(config.data)
  try {
    // Both in the newest form, so that each table has its like.
    await (await openDatabase(file)).close()
    const target = await openPostgres(databaseUrl)
    return await copyTo(target, file).finally(() => target.close())
  } finally {
    only.release()
  }
}

function told(tables: Copied, ms: number): string {
  const lines = Object.entries(tables).map(
    ([table, { before, after }]) =>
      `${table.padEnd(24)} ${String(before).padStart(8)} ${String(after).padStart(8)}`,
  )
  return [
    `${'table'.padEnd(24)}   before    after`,
    ...lines,
    `Copied in ${ms} ms. The store stays as it is; with DATABASE_URL set it is not used any more.`,
    'The keys are not copied: every process needs the same TAKTSTOKK_KEYS and TAKTSTOKK_SECRET, or this data folder.',
  ].join('\n')
}
