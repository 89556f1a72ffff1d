import { setTimeout } from 'node:timers/promises'
import { codeOf } from './postgres-faults.ts'

/** Two transactions that do not go together, or that wait for each other: one of them has to be done again. */
const collisions = ['40001', '40P01']

const mostTries = 20
const longestPauseMs = 200

/**
 * Runs `work`, and runs it again where PostgreSQL says that it came in between another transaction. With
 * serializable transactions that is what one writer at a time is to SQLite.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (fault) {
      if (tries === mostTries || !collisions.includes(codeOf(fault))) throw fault
      // At random, so that the same two do not meet again.
      await setTimeout(Math.random() * Math.min(longestPauseMs, 2 ** tries))
    }
  }
}
