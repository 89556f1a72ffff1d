import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Expected, faultName, unreachable } from '../../domain/errors.ts'
import type { Opening, OpenShelf, Shelf } from '../shelf.ts'
import { type Askable, createAsking } from './asking.ts'
import type { Said, Start, Told } from './messages.ts'

/** What the thread could not do, with the remedy that it named. */
class KnowledgeUnusable extends Expected {
  readonly code: string

  constructor({ code, message, remedy }: { code: string; message: string; remedy: string }) {
    super(message, remedy)
    this.code = code
  }
}

/**
 * Opens a shelf in a thread of its own, one for each generation: reading a folder and building its index take
 * seconds without a pause, an answer some milliseconds, and what comes in meanwhile shall be acknowledged.
 */
export const openShelfAside: OpenShelf = async ({ clock, ...settings }, opening) => {
  const { known, asPublished = false, log } = opening
  const now = clock.now()
  const start: Start = { settings, now, known: known && { generation: known.generation }, asPublished }
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start })
  thread.on('error', (fault) => log.error('a thread failed', { reason: faultName(fault) }))
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
  const asking = createAsking((id, request) =>
    thread.postMessage({ kind: 'request', id, now: clock.now(), request } satisfies Told),
  )
  thread.on('message', (said: Said) => {
    if (said.kind === 'reply') asking.answer(said.id, said.reply)
  })
  void ended.then(asking.end)

  const said = await opened(thread, ended, opening)
  if (said.kind === 'known' && known) return known
  if (said.kind === 'unusable') throw new KnowledgeUnusable(said)
  if (said.kind !== 'open') throw new Error('the thread that reads the documents ended')
  // The server is what lives: where it cannot begin, or ends, nobody asks any more.
  thread.unref()
  return shelfOf(said, { thread, ended, shelf: asking.shelf })
}

type Opened = Extract<Said, { kind: 'open' }>

/** Passes on what it says, until it says how the opening went. */
function opened(thread: Worker, ended: Promise<void>, { log, onProgress }: Opening) {
  const { promise, resolve } = Promise.withResolvers<Said | { kind: 'ended' }>()
  thread.on('message', (said: Said) => {
    switch (said.kind) {
      case 'progress':
        return onProgress?.(said.done, said.total)
      case 'log':
        return log[said.level](said.what, said.fields)
      case 'open':
      case 'known':
      case 'unusable':
        return resolve(said)
      case 'reply':
        return
      default:
        return unreachable(said)
    }
  })
  void ended.then(() => resolve({ kind: 'ended' }))
  return promise
}

interface Asked {
  thread: Worker
  ended: Promise<void>
  shelf: Askable
}

/** What is under way when it is closed may take so long. */
const graceMs = 8_000

function shelfOf({ generation, report }: Opened, { thread, ended, shelf }: Asked): Shelf {
  let closing = false
  return {
    ...shelf,
    generation,
    report,
    lost: ended.then(() => (closing ? new Promise<never>(() => {}) : undefined)),
    close: async () => {
      closing = true
      thread.postMessage({ kind: 'close' } satisfies Told)
      await Promise.race([ended, setTimeout(graceMs, undefined, { ref: false })])
      await thread.terminate()
    },
  }
}
