import { AsyncLocalStorage } from 'node:async_hooks'
import { type IsolationLevel, Kysely, sql } from 'kysely'
import { reasonOf } from '../../domain/errors.ts'
import type { Database, Queue } from '../rows/database.ts'
import type { Tables } from '../tables.ts'
import { dialectOver, type Wires } from './postgres-driver.ts'
import { DatabaseAway, failsForNow } from './postgres-faults.ts'
import { migrateOnce } from './postgres-migrations.ts'
import { nameOf, poolFor } from './postgres-pool.ts'
import { again } from './postgres-retry.ts'

/** A database server may be started in the same breath as the assistant: so long it is waited for. */
const patienceMs = 30_000

/** Opens the store in a PostgreSQL database, waits where that is still starting, and brings it to the newest form. Throws `DatabaseAway`. */
export async function openPostgres(url: string): Promise<Database> {
  const until = performance.now() + patienceMs
  for (;;) {
    const opened = postgresOver(poolFor(url))
    try {
      return await opened
    } catch (cause) {
      if (!failsForNow(cause) || performance.now() > until)
        throw cause instanceof DatabaseAway
          ? cause
          : new DatabaseAway(nameOf(url), reasonOf(cause), { cause })
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** The store over these connections. Closes them where it cannot be opened. */
export async function postgresOver(wires: Wires): Promise<Database> {
  const kysely = new Kysely<Tables>({ dialect: dialectOver(wires) })
  try {
    return database(kysely, await migrateOnce(kysely))
  } catch (fault) {
    await kysely.destroy()
    throw fault
  }
}

/** Any numbers that nothing else in the database locks by. */
const locks: Record<Queue, number> = { inbox: 7_251_001, outbox: 7_251_002 }

function database(kysely: Kysely<Tables>, comparesVectors: boolean): Database {
  const running = new AsyncLocalStorage<Kysely<Tables>>()
  const transact = <T>(isolation: IsolationLevel, work: () => Promise<T>) =>
    kysely
      .transaction()
      .setIsolationLevel(isolation)
      .execute((trx) => running.run(trx, work))
  const within = () => running.getStore() ?? kysely
  const here = oneAtATime()
  return {
    within,
    transaction: (work) => (running.getStore() ? work() : again(() => transact('serializable', work))),
    // Whoever waits for the lock must see what the one before has done, which a snapshot would not show.
    inTurn: (name, work) =>
      here(name, () =>
        again(() =>
          transact('read committed', async () => {
            await sql`SELECT pg_advisory_xact_lock(${sql.lit(locks[name])})`.execute(within())
            return work()
          }),
        ),
      ),
    fault: () =>
      sql`SELECT 1`.execute(kysely).then(
        () => undefined,
        (fault) => reasonOf(fault),
      ),
    // Its log is the server's business, and is written over in time.
    tidy: async () => {},
    scour: async (tables) => {
      for (const table of tables) await sql`VACUUM (FULL) ${sql.table(table)}`.execute(kysely)
    },
    close: () => kysely.destroy(),
    comparesVectors,
  }
}

/** Of one name one at a time in this process, so that those who wait do not hold every connection meanwhile. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work)
    last.set(name, mine)
    return mine
  }
}
