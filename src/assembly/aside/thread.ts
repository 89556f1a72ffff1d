import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '../../config.ts'
import { Expected, faultName, unreachable } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import { openShelf, type Shelf } from '../shelf.ts'
import { openStore } from '../store.ts'
import type { Reply, Request, Said, Start, Told } from './messages.ts'

// The program of the thread that reads and searches one generation of the index; see open.ts, which starts it.

const start: Start = workerData
/** As it was told last. */
let now = start.now
const config: Config = { ...start.settings, clock: { now: () => now } }

const store = await openStore(config)
standBack()
try {
  await serve()
} catch (fault) {
  if (!(fault instanceof Expected)) throw fault
  const { code, message, remedy } = fault
  say({ kind: 'unusable', code, message, remedy })
  await store.close()
}

async function serve(): Promise<void> {
  const onProgress = (done: number, total: number) => say({ kind: 'progress', done, total })
  const { known, asPublished } = start
  const shelf = await openShelf(config, { store, log: forwarding(), known, asPublished, onProgress })
  if (!('compose' in shelf)) {
    say({ kind: 'known' })
    return store.close()
  }
  const underWay = new Set<Promise<void>>()
  const answer = async (id: number, request: Request) => {
    const reply = await replyTo(request, shelf).catch((fault: unknown) => ({ fault: faultName(fault) }))
    say({ kind: 'reply', id, reply })
  }
  parentPort?.on('message', async (told: Told) => {
    if (told.kind === 'close') {
      await Promise.all(underWay)
      await shelf.close()
      await store.close()
      return parentPort?.close()
    }
    now = told.now
    const answering = answer(told.id, told.request)
    underWay.add(answering)
    void answering.then(() => underWay.delete(answering))
  })
  say({ kind: 'open', generation: shelf.generation, report: shelf.report })
}

async function replyTo(request: Request, { compose, search, finder }: Shelf): Promise<Reply> {
  switch (request.kind) {
    case 'compose':
      return { composed: await compose(request.question) }
    case 'search':
      return { found: await search.find(request.query, request.top) }
    case 'find':
      return { found: await finder.find(request.query, request.top) }
    default:
      return unreachable(request)
  }
}

/**
 * Lets the thread that acknowledges go first where there are too few processors for both. Only on Linux has a thread
 * a priority of its own.
 */
function standBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
}

function forwarding(): Log {
  const at = (level: keyof Log) => (what: string, fields?: Parameters<Log['info']>[1]) =>
    say({ kind: 'log', level, what, fields })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function say(said: Said): void {
  parentPort?.postMessage(said)
}
