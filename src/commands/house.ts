import type { Command } from 'commander'
import type { House } from '../assembly/house.ts'
import { secretOf } from '../assembly/secret.ts'
import { openStore } from '../assembly/store.ts'
import { createLog } from '../observe/log.ts'
import { configOf } from './command.ts'

/** Opens the store for one call of a command, and closes it however the call ends. Nothing is indexed. */
export async function withHouse(called: Command, work: (house: House) => Promise<void>): Promise<void> {
  const config = configOf(called)
  const store = await openStore(config)
  try {
    await work({ config, store, secret: await secretOf(config), log: createLog('warn') })
  } finally {
    await store.close()
  }
}
