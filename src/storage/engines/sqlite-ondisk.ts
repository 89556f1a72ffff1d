import { type FileHandle, open } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import type { KyselyPlugin, RootOperationNode } from 'kysely'

export interface OnDisk {
  /** Resolves when everything that was committed before the call is on disk. Rejects when the disk refuses it. */
  flush(): Promise<void>
  close(): Promise<void>
}

/**
 * Waits for the disk beside the event loop: SQLite's own wait would hold up everything else, up to a second where the
 * disk is busy. What is committed stands in the write-ahead log; one wait serves all who wait for the same.
 */
export function onDisk(file: string): OnDisk {
  let log: Promise<FileHandle> | undefined
  let underWay: Promise<void> | undefined
  let next: Promise<void> | undefined
  const sync = async () => {
    log ??= open(`${file}-wal`, 'r+')
    await (await log).datasync()
  }
  const begin = () => {
    next = undefined
    underWay = sync().finally(() => {
      underWay = undefined
    })
    return underWay
  }
  return {
    // What is under way may have begun before the commit that is asked about.
    flush: () => {
      if (!underWay) return begin()
      next ??= underWay.catch(() => undefined).then(begin)
      return next
    },
    close: async () => {
      await underWay?.catch(() => undefined)
      await (await log)?.close()
    },
  }
}

/** Waits for the disk only where something was written since it was waited for: most looks into a queue find nothing. */
export function whereWritten(connection: DatabaseSync, flush: () => Promise<void>): () => Promise<void> {
  const counting = connection.prepare('SELECT total_changes() AS changes')
  const written = () => Number(counting.get()?.changes)
  let kept = written()
  return async () => {
    const now = written()
    if (now === kept) return
    await flush()
    kept = Math.max(kept, now)
  }
}

/** Lets each statement that may write, outside a transaction, end only when what it wrote is on disk. */
export function afterWriting(flush: () => Promise<void>): KyselyPlugin {
  const writing = new WeakSet<object>()
  return {
    transformQuery: ({ node, queryId }) => {
      if (!isReading(node)) writing.add(queryId)
      return node
    },
    transformResult: async ({ result, queryId }) => {
      if (writing.has(queryId)) await flush()
      return result
    },
  }
}

function isReading(node: RootOperationNode): boolean {
  if (node.kind === 'RawNode') return /^\s*SELECT\b/i.test(node.sqlFragments[0] ?? '')
  return node.kind === 'SelectQueryNode'
}
