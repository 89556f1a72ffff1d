import { arrivals } from './assembly/arrivals.ts'
import { openShelfAside } from './assembly/aside/open.ts'
import { assistantOf } from './assembly/assistant.ts'
import { calendarFeed } from './assembly/dates.ts'
import { openHands } from './assembly/hands/open.ts'
import { type Knowledge, openKnowledge } from './assembly/knowledge.ts'
import { openDoors } from './assembly/messengers.ts'
import { entranceFor, pageParts } from './assembly/pages.ts'
import { secretOf } from './assembly/secret.ts'
import { openStoreToServe, type Store } from './assembly/store.ts'
import { application, serve } from './channels/server.ts'
import { createReplies } from './channels/teams/replies.ts'
import { calendarFeedRoutes } from './channels/web/calendar-feed.ts'
import { madeFileRoutes } from './channels/web/made-files.ts'
import { webRoutes } from './channels/web/routes.ts'
import type { Config } from './config.ts'
import type { Log } from './domain/log.ts'
import { watchFolder } from './knowledge/ingest/watch.ts'
import { counting, timed } from './observe/counting.ts'
import { healthRoutes } from './observe/health.ts'
import { createMetrics, metricsRoutes } from './observe/metrics.ts'

export interface Running {
  port: number
  /** The names of the messengers that are connected. */
  messengers: string[]
  knowledge: Knowledge
  /** Takes nothing new, ends what is in hand (within 8 s), and closes the store. What is left is for the next start. */
  stop(): Promise<void>
}

interface Options {
  log: Log
  /** Called while documents are read: how many of how many are done. */
  onProgress?: (done: number, total: number) => void
}

/** How often to look whether another process has made a new index. */
const followEveryMs = 5_000

/** Puts the house together: store, knowledge, assistant, doors, one HTTP server, and the thread that works. */
export async function startAssistant(config: Config, options: Options): Promise<Running> {
  const store = await openStoreToServe(config)
  try {
    return await startWith(store, config, options)
  } catch (fault) {
    await store.close()
    throw fault
  }
}

async function startWith(store: Store, config: Config, options: Options): Promise<Running> {
  const { clock, publicUrl } = config
  const metrics = createMetrics(store.outbox, () => clock.now())
  const log = counting(options.log, metrics)
  const knowledge = await openKnowledge(config, { ...options, log, store, open: openShelfAside })
  const house = { ...knowledge, config, store, secret: await secretOf(config), log }
  const { listen, features } = assistantOf(house)

  let wake = () => {}
  const inbox = arrivals(store.inbox, () => wake())
  const replies = createReplies()
  const doors = await openDoors(config, { ...store, inbox, replies, log })
  const page = webRoutes({
    listen,
    clock,
    log,
    publicUrl,
    ...store,
    entrance: entranceFor(config, store, log),
    letters: store,
    views: pageParts(house, features),
  })
  const files = madeFileRoutes({ ...store, clock, log })
  const routes = [
    healthRoutes(store.ready),
    metricsRoutes(metrics, config.metricsToken),
    page,
    calendarFeedRoutes({ feed: calendarFeed(house), log }),
    files,
    ...doors.map(({ routes }) => routes),
  ]
  const server = await serve(application(routes, log, timed(metrics)), { ...config, log })

  // What comes in before it is ready waits for it on disk.
  const hands = openHands(config, { shelf: knowledge.shelf, replies, log })
  wake = hands.wake
  const unwatch = watchFolder(config.knowledge, knowledge.refresh)
  const following = setInterval(knowledge.follow, followEveryMs)
  return {
    port: server.port,
    messengers: doors.map(({ name }) => name),
    knowledge,
    stop: async () => {
      unwatch()
      clearInterval(following)
      await Promise.all(doors.map((door) => door.stop?.()))
      await Promise.all([server.stop(), hands.stop()])
      await knowledge.close()
      await store.close()
    },
  }
}
