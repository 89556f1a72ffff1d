import { parentPort, workerData } from 'node:worker_threads'
import { createFront } from '../../assistant/front.ts'
import { pageChannel } from '../../channels/web/letters.ts'
import type { Config } from '../../config.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import { clockFrom, systemClock } from '../../domain/time.ts'
import { DatabaseAway } from '../../storage/engines/postgres-faults.ts'
import { createAsking } from '../aside/asking.ts'
import { forwarding } from '../aside/forwarding.ts'
import { standBack } from '../aside/standback.ts'
import { assistantOf } from '../assistant.ts'
import { runDuties } from '../duties.ts'
import { questionsTo } from '../knowledge.ts'
import { connectMessengers } from '../messengers.ts'
import { runQueues } from '../queues.ts'
import { secretOf } from '../secret.ts'
import { openStoreToWork, type Store } from '../store.ts'
import type { Said, Start, Told } from './messages.ts'

// The program of the thread that works; see open.ts, which starts it.

/** Behind what acknowledges, and before what reads and searches: who has been answered asks no more. */
const niceness = 5

const start: Start = workerData
const clock = start.now === undefined ? systemClock : clockFrom(start.now)
const asking = createAsking((id, request) => say({ kind: 'asks', id, request }))
let arrived = () => {}
let end: () => void = () => {}
const toldToEnd = new Promise<void>((resolve) => {
  end = resolve
})
parentPort?.on('message', (told: Told) => {
  switch (told.kind) {
    case 'arrived':
      return arrived()
    case 'reply':
      return asking.answer(told.id, told.reply)
    case 'stop':
      return end()
    default:
      return unreachable(told)
  }
})
await work({ ...start.settings, clock }, forwarding(say))
parentPort?.close()

/** Until it is told to end. */
async function work(config: Config, log: Log): Promise<void> {
  const store = await storeToWork(config, log)
  const questions = await questionsTo(asking.shelf, config, { store, log })
  const house = { ...questions, config, store, secret: await secretOf(config), log }
  const assistant = assistantOf(house)
  const messengers = await connectMessengers(config, {
    ...store,
    front: createFront({ ...assistant, people: store.people, clock, log }),
    replies: { to: async () => undefined, give: (event, card) => say({ kind: 'answered', event, card }) },
    log,
  })
  const queues = runQueues({
    ...store,
    messengers,
    page: pageChannel(store.mailbox, clock),
    handle: assistant.listen,
    clock,
    log,
  })
  const clockwork = runDuties(house, { onOutgoing: queues.send })
  // What came in meanwhile is found by the first look.
  arrived = queues.wake
  // Not before: what a process that died left behind waits for this one to be there.
  standBack(niceness)
  await toldToEnd
  await Promise.all([queues.stop(), clockwork.stop()])
  await store.close()
}

/** The settings have proved right where this was started from: a database that is away now is waited for, however long. */
async function storeToWork(config: Config, log: Log): Promise<Store> {
  for (;;) {
    try {
      return await openStoreToWork(config)
    } catch (fault) {
      if (!(fault instanceof DatabaseAway)) throw fault
      log.error('the store is away, and is waited for', { reason: fault.code })
    }
  }
}

function say(said: Said): void {
  parentPort?.postMessage(said)
}
