import { Worker } from 'node:worker_threads'
import { readHere } from '../read.ts'
import { Unreadable } from '../unreadable.ts'
import { type Reply, type Request, request } from './messages.ts'

// The program of the process that reads files; see process.ts, which starts it.
const guard = new Worker(new URL('./guard.ts', import.meta.url), { argv: process.argv.slice(2) })
guard.unref()

process.on('message', async (message) => {
  process.send?.(await answered(request.parse(message)))
})

async function answered({ format, bytes, ms }: Request): Promise<Reply> {
  try {
    const parts = await readHere(format, bytes, ms)
    return { parts, rss: process.memoryUsage.rss() }
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown
    const what = thrown.message.replace(/\.$/, '')
    return { fault: thrown.fault, what, rss: process.memoryUsage.rss() }
  }
}
