import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'

/** What SQLite says where somebody else is writing. */
const busyCode = 5
const pauseMs = 1
/** As long as SQLite itself would wait. */
const patienceMs = 5_000

/**
 * Runs `work`, which begins a transaction, as soon as nobody else is writing. SQLite would wait with the whole event
 * loop; here whatever else there is to do is done meanwhile. `begun` says whether the transaction has begun: then
 * nobody was in its way, and what it throws is its own.
 */
export async function whenFree<T>(work: () => Promise<T>, begun: () => boolean): Promise<T> {
  const asked = performance.now()
  for (;;) {
    try {
      return await work()
    } catch (fault) {
      if (begun() || !isBusy(fault) || performance.now() - asked > patienceMs) throw fault
      await setTimeout(pauseMs)
    }
  }
}

function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && fault.errcode === busyCode
}

/** Begins a transaction at once, or throws that somebody else is writing. Nothing is changed by it. */
export function beginAtOnce(connection: DatabaseSync): { changes: number; lastInsertRowid: number } {
  connection.exec('PRAGMA busy_timeout = 0')
  try {
    // One that reads first and writes later would fail when another wrote in between.
    connection.exec('BEGIN IMMEDIATE')
    return { changes: 0, lastInsertRowid: 0 }
  } finally {
    connection.exec(`PRAGMA busy_timeout = ${patienceMs}`)
  }
}
