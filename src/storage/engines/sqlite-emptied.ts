import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import type { Checkpoints } from './sqlite-checkpoints.ts'

const attempts = 40
const pauseMs = 25

/** Who writes waits no longer than this for a log that is emptied whole, in milliseconds. */
export const mostWaitMs = 50

/** Empties the log in the thread that asks for it, on a connection of its own. */
export function emptying(file: string): Checkpoints {
  const connection = new DatabaseSync(file, { timeout: mostWaitMs })
  return { tidy: () => emptied(connection), stop: async () => connection.close() }
}

/** Moves everything out of the write-ahead log, as soon as nobody else is in it: for a second at most. */
export async function emptied(connection: DatabaseSync): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    checkpoint(connection, 'PASSIVE')
    if (checkpoint(connection, 'TRUNCATE').whole) return
    await setTimeout(pauseMs)
  }
}

/** A checkpoint that cannot be made now is made the next time. `pages`: how long the log is, of 4,096 bytes each. */
export function checkpoint(
  connection: DatabaseSync,
  how: 'PASSIVE' | 'TRUNCATE',
): { whole: boolean; pages: number } {
  try {
    const { busy, log } = connection.prepare(`PRAGMA wal_checkpoint(${how})`).get() ?? {}
    return { whole: busy === 0, pages: Number(log) }
  } catch {
    return { whole: false, pages: 0 }
  }
}
