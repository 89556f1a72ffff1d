import { arrivals } from './assembly/arrivals.ts'
import { openShelfAside } from './assembly/aside/open.ts'
import { calendarFeed } from './assembly/dates.ts'
import { runDuties } from './assembly/duties.ts'
import { features } from './assembly/features.ts'
import { type Knowledge, openKnowledge } from './assembly/knowledge.ts'
import { connectMessengers } from './assembly/messengers.ts'
import { entranceFor, pageParts } from './assembly/pages.ts'
import { runQueues } from './assembly/queues.ts'
import { guestsBy, secretOf } from './assembly/secret.ts'
import { openStoreToServe, type Store } from './assembly/store.ts'
import { staffed } from './assistant/desk.ts'
import { createFront } from './assistant/front.ts'
import { createAssistant } from './assistant/handle.ts'
import { application, serve } from './channels/server.ts'
import { calendarFeedRoutes } from './channels/web/calendar-feed.ts'
import { pageChannel } from './channels/web/letters.ts'
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

/** Puts the house together: store, knowledge, assistant, channels, one HTTP server, and the queues between. */
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
  const secret = await secretOf(config)
  const house = { ...knowledge, config, store, secret, log }
  const all = features(house)
  const guestAt = guestsBy(secret)
  const handle = createAssistant({
    ...knowledge,
    ...store,
    guestAt,
    staffed: () => staffed(store),
    features: all,
    clock,
    log,
  })

  const front = createFront({ people: store.people, guestAt, features: all, clock, log })
  let wake = () => {}
  const inbox = arrivals(store.inbox, () => wake())
  const messengers = await connectMessengers(config, { ...store, front, inbox, log })
  const page = webRoutes({
    listen: handle,
    clock,
    log,
    publicUrl,
    ...store,
    entrance: entranceFor(config, store, log),
    letters: store,
    views: pageParts(house, all),
  })
  const files = madeFileRoutes({ ...store, clock, log })
  const routes = [
    healthRoutes(store.ready),
    metricsRoutes(metrics, config.metricsToken),
    page,
    calendarFeedRoutes({ feed: calendarFeed(house), log }),
    files,
    ...messengers.map((messenger) => messenger.routes),
  ]
  const server = await serve(application(routes, log, timed(metrics)), { ...config, log })

  const queues = runQueues({
    ...store,
    messengers,
    page: pageChannel(store.mailbox, clock),
    handle,
    clock,
    log,
  })
  wake = queues.wake
  const clockwork = runDuties(house, { onOutgoing: queues.send })
  const unwatch = watchFolder(config.knowledge, knowledge.refresh)
  const following = setInterval(knowledge.follow, followEveryMs)
  return {
    port: server.port,
    messengers: messengers.map(({ channel }) => channel.name),
    knowledge,
    stop: async () => {
      unwatch()
      clearInterval(following)
      await Promise.all(messengers.map((messenger) => messenger.stop?.()))
      await Promise.all([server.stop(), queues.stop(), clockwork.stop()])
      await knowledge.close()
      await store.close()
    },
  }
}
