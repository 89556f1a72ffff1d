import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export interface Checkpoints {
  /** Moves everything out of the write-ahead log, so that what was wiped is gone from it too. */
  tidy(): Promise<void>
  stop(): Promise<void>
}

/** Moves what was written from the write-ahead log to the store in a thread of its own: it waits for the disk twice. */
export function startCheckpoints(file: string): Checkpoints {
  const thread = new Worker(new URL('./sqlite-checkpoint-thread.ts', import.meta.url), { workerData: file })
  thread.unref()
  const ask = async (what: 'tidy' | 'stop') => {
    const answered = once(thread, 'message')
    thread.postMessage(what)
    await answered
  }
  let last = Promise.resolve()
  const inTurn = (what: 'tidy' | 'stop') => {
    last = last.catch(() => undefined).then(() => ask(what))
    return last
  }
  return {
    tidy: () => inTurn('tidy'),
    stop: async () => {
      await inTurn('stop')
      await thread.terminate()
    },
  }
}
