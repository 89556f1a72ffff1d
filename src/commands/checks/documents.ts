import { existsSync } from 'node:fs'
import { openStore } from '../../assembly/store.ts'
import { storeFile } from '../../assembly/storefiles.ts'
import type { Config } from '../../config.ts'
import { reasonOf } from '../../domain/errors.ts'
import { type Lag, lagOf } from '../../knowledge/ingest/lag.ts'
import type { Check } from '../check.ts'

/** Whether the documents can be read, and whether the index is of what stands in the folder now. */
export async function documentsCheck(config: Config, store: Check): Promise<Check> {
  const name = 'index'
  const unmade = config.databaseUrl === undefined && !existsSync(storeFile(config))
  if (store.state === 'broken' || unmade)
    return { name, state: 'off', detail: 'There is none yet.', remedy: 'It is made at the first start.' }
  try {
    const opened = await openStore(config)
    return checkOf(await lagOf(config.knowledge, opened.passages).finally(() => opened.close()))
  } catch (fault) {
    const remedy = 'Run npx taktstokk ingest, which says more.'
    return { name, state: 'broken', detail: reasonOf(fault), remedy }
  }
}

/** How many files are named before the rest are counted. */
const named = 3

function checkOf({ current, missing, changed, unreadable, gone }: Lag): Check {
  const name = 'index'
  const behind = [
    ...told(unreadable, 'cannot be opened'),
    ...told(missing, 'not in the index: new, or not to be read'),
    ...told(changed, 'changed since'),
    ...(gone > 0 ? [`${gone} gone from the folder`] : []),
  ]
  if (behind.length === 0)
    return { name, state: 'ok', detail: `${current} documents, as they stand in the folder.`, remedy: '' }
  const remedy = 'Run npx taktstokk ingest: it takes in what it can, and says of every other file why not.'
  return { name, state: 'broken', detail: `${behind.join('; ')}.`, remedy }
}

function told(paths: string[], what: string): string[] {
  if (paths.length === 0) return []
  const more = paths.length > named ? ` and ${paths.length - named} more` : ''
  return [`${paths.slice(0, named).join(', ')}${more} ${what}`]
}
