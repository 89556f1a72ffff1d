import { join } from 'node:path'
import type { Config } from '../config.ts'
import { reasonOf } from '../domain/errors.ts'
import type { InboxStore } from '../jobs/inbox.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { Budget } from '../knowledge/budget.ts'
import type { PassageStore } from '../knowledge/store.ts'
import { secretIn } from '../storage/secret.ts'
import { createBudget } from '../storage/sqlite/budget.ts'
import { openDatabase } from '../storage/sqlite/database.ts'
import { createInbox } from '../storage/sqlite/inbox.ts'
import { createOutbox } from '../storage/sqlite/outbox.ts'
import { createPassages } from '../storage/sqlite/passages.ts'

/** Everything that is kept. */
export interface Store {
  inbox: InboxStore
  outbox: OutboxStore
  passages: PassageStore
  /** Of written answers in a day: for one person, and for everybody together. */
  budget(limits: { person: number; total: number }): Promise<Budget>
  /** Why nothing can be kept just now; undefined when all is well. */
  ready(): Promise<string | undefined>
  close(): Promise<void>
}

/** The file that the embedded store lies in. */
export function storeFile({ data }: Config): string {
  return join(data, 'taktstokk.db')
}

export async function openStore(config: Config): Promise<Store> {
  const database = await openDatabase(storeFile(config))
  const outbox = createOutbox(database)
  return {
    outbox,
    inbox: createInbox(database, outbox),
    passages: createPassages(database),
    budget: async (limits) => createBudget(database, { ...limits, secret: await secretIn(config.data) }),
    ready: () =>
      outbox.counts(config.clock.now()).then(
        () => undefined,
        (fault) => `the store does not answer: ${reasonOf(fault)}`,
      ),
    close: () => database.close(),
  }
}
