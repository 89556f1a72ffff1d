import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { checkpoint, emptied, mostWaitMs } from './sqlite-emptied.ts'

// The program of the thread that empties the write-ahead log; see sqlite-checkpoints.ts, which starts it.

const file: string = workerData
const connection = new DatabaseSync(file, { timeout: mostWaitMs })

/** Holds nobody up, and leaves what is written meanwhile. */
const everyMs = 500
/** A log that has grown beyond this is emptied whole. */
const mostPages = 8_192

const timer = setInterval(() => {
  if (checkpoint(connection, 'PASSIVE').pages > mostPages) checkpoint(connection, 'TRUNCATE')
}, everyMs)

parentPort?.on('message', async (what: 'tidy' | 'stop') => {
  if (what === 'tidy') await emptied(connection)
  else {
    clearInterval(timer)
    connection.close()
  }
  parentPort?.postMessage(what)
})
