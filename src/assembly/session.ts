import type { Config } from '../config.ts'
import type { Listener } from '../domain/channel.ts'
import type { Log } from '../domain/log.ts'
import { createLog } from '../observe/log.ts'
import { assistantOf } from './assistant.ts'
import { type Knowledge, openKnowledge } from './knowledge.ts'
import { secretOf } from './secret.ts'
import { openStore } from './store.ts'

/** What a command needs to ask and to answer, without a server. */
export interface Session extends Knowledge {
  listen: Listener
  log: Log
  close(): Promise<void>
}

/** Opens the store, brings the index up to date, and is ready to be asked. */
export async function openSession(
  config: Config,
  onProgress?: (done: number, total: number) => void,
): Promise<Session> {
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const store = await openStore(config)
  const knowledge = await openKnowledge(config, { store, log, ...(onProgress && { onProgress }) })
  const secret = await secretOf(config)
  const { listen } = assistantOf({ ...knowledge, config, store, secret, log })
  return { ...knowledge, listen, log, close: () => knowledge.close().finally(store.close) }
}
