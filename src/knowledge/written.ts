import type { Log } from '../domain/log.ts'
import type { Point } from './answer.ts'
import type { Task, Writer } from './writer.ts'

/** What became of a written answer that was let through. */
export type Written =
  | {
      kind: 'written'
      /** Their `cites` count from 1 in the order of first use: `1` stands for `cited[0]`. */
      points: Point[]
      /** Indexes in `task.passages`, in the order of first use: the citations of the answer. */
      cited: number[]
      /** Sentences that did not stand in the passages they cited, and were dropped. */
      leftOut: number
    }
  /** The model says that the passages do not hold the answer. */
  | { kind: 'not-in-passages' }

interface Options {
  writer: Writer
  log: Log
  /** From the question to the last word, retries and all. */
  deadlineMs?: number
}

/** A leader waits this long at most: Slack's and Teams' own limits leave no more once a card must be drawn. */
const defaultDeadlineMs = 8_000

/**
 * A written answer of which every sentence stands in the passages it cites.
 * Undefined when no sound answer came in time: the extract answers then. Never throws.
 */
export async function write(task: Task, options: Options): Promise<Written | undefined> {
  const deadline = AbortSignal.timeout(options.deadlineMs ?? defaultDeadlineMs)
  try {
    await options.writer.write(task, deadline)
  } catch {
    options.log.warn('writer-failed')
  }
  return undefined
}
