import { constants } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '../../config.ts'
import { Expected, faultName } from '../../domain/errors.ts'
import { openShelf } from '../shelf.ts'
import { openStore } from '../store.ts'
import { replyTo } from './asking.ts'
import { forwarding } from './forwarding.ts'
import type { Request, Said, Start, Told } from './messages.ts'
import { standBack } from './standback.ts'

// The program of the thread that reads and searches one generation of the index; see open.ts, which starts it.

const start: Start = workerData
/** As it was told last. */
let now = start.now
const config: Config = { ...start.settings, clock: { now: () => now } }

const store = await openStore(config)
const niceness = constants.priority.PRIORITY_BELOW_NORMAL
// Before the first is open nobody is served whom it could hold up.
if (start.known) standBack(niceness)
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
  const shelf = await openShelf(config, { store, log: forwarding(say), known, asPublished, onProgress })
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
  standBack(niceness)
  say({ kind: 'open', generation: shelf.generation, report: shelf.report })
}

function say(said: Said): void {
  parentPort?.postMessage(said)
}
