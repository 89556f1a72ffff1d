import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

// The program of the thread that empties the write-ahead log; see sqlite-checkpoints.ts, which starts it.

const file: string = workerData
/** Who writes waits no longer than this for a log that is emptied whole. */
const connection = new DatabaseSync(file, { timeout: 50 })

/** Holds nobody up, and leaves what is written meanwhile. */
const everyMs = 500
/** A log that has grown beyond this is emptied whole, in pages of 4,096 bytes. */
const mostPages = 8_192

const timer = setInterval(() => {
  if (checkpoint('PASSIVE').pages > mostPages) checkpoint('TRUNCATE')
}, everyMs)

parentPort?.on('message', async (what: 'tidy' | 'stop') => {
  if (what === 'tidy') await emptied()
  else {
    clearInterval(timer)
    connection.close()
  }
  parentPort?.postMessage(what)
})

const attempts = 40
const pauseMs = 25

async function emptied(): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    checkpoint('PASSIVE')
    if (checkpoint('TRUNCATE').whole) return
    await setTimeout(pauseMs)
  }
}

/** A checkpoint that cannot be made now is made the next time. */
function checkpoint(how: 'PASSIVE' | 'TRUNCATE'): { whole: boolean; pages: number } {
  try {
    const { busy, log } = connection.prepare(`PRAGMA wal_checkpoint(${how})`).get() ?? {}
    return { whole: busy === 0, pages: Number(log) }
  } catch {
    return { whole: false, pages: 0 }
  }
}
