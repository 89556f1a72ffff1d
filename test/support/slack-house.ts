import { onTestFinished } from 'vitest'
import { application, serve } from '../../src/channels/server.ts'
import { createSlack } from '../../src/channels/slack/slack.ts'
import type { Front, Listener } from '../../src/domain/channel.ts'
import { type Log, silent } from '../../src/domain/log.ts'
import { deliverOnce } from '../../src/jobs/deliver.ts'
import type { InboxStore } from '../../src/jobs/inbox.ts'
import { workOnce } from '../../src/jobs/work.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { createShareable, createThreads, createWorkspaces } from '../../src/storage/rows/workspaces.ts'
import { deliver, type Post, signingSecret } from './slack-events.ts'
import { botToken, startWorkspace } from './slack-workspace.ts'
import { temporaryDatabase } from './store.ts'

interface Options {
  /** In place of the store's inbox. */
  inbox?: (real: InboxStore) => InboxStore
  timeoutMs?: number
  appToken?: string
  oauth?: { clientId: string; clientSecret: string }
  front?: Front
  /** Undefined where only workspaces that installed it by themselves are served. */
  botToken?: string | undefined
  log?: Log
}

/** Slack as the house runs it: a real server, a real store, the real workers, and a workspace on loopback. */
export async function slackHouse(listen: Listener, options: Options = {}) {
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const db = await temporaryDatabase()
  const outbox = createOutbox(db)
  const store = createInbox(db, outbox)
  const inbox = options.inbox?.(store) ?? store

  let passed = 0
  const clock = { now: () => Date.now() + passed }
  const { apiUrl } = workspace
  const files = createFiles(db, 'http://127.0.0.1:3978')
  const { timeoutMs = 10_000, log = silent } = options
  const kept = {
    workspaces: createWorkspaces(db, async () => 'the key of the test installation'),
    threads: createThreads(db),
    shareable: createShareable(db),
  }
  const front = options.front ?? { prompts: async () => ({ title: '', prompts: [] }), home: async () => [] }
  const token = 'botToken' in options ? options.botToken : botToken
  const slack = createSlack({
    ...kept,
    botToken: token,
    appToken: options.appToken,
    oauth: options.oauth,
    publicUrl: 'https://takt.example.no',
    signingSecret,
    apiUrl,
    inbox,
    files,
    front,
    clock,
    timeoutMs,
    log,
  })
  const serving = await serve(application([slack.routes], silent), {
    port: 0,
    host: '127.0.0.1',
    log: silent,
  })
  onTestFinished(() => serving.stop(0))
  onTestFinished(() => slack.stop())

  const work = { inbox, onOutgoing: () => {}, clock, log }
  const delivery = { outbox, channels: [slack.channel], clock, log }
  return {
    workspace,
    slack,
    files,
    ...kept,
    /** Posts a request as Slack does; gives the status of the reply. */
    post: async (post: Post) => (await deliver(`http://127.0.0.1:${serving.port}`, post)).status,
    address: `http://127.0.0.1:${serving.port}`,
    /** Works through the inbox, then the outbox, until nothing is due. */
    settle: async () => {
      while (await workOnce({ ...work, handle: (arrival) => slack.handle(arrival, listen) }));
      while (await deliverOnce(delivery));
    },
    pass: (ms: number) => {
      passed += ms
    },
    counts: () => outbox.counts(clock.now()),
  }
}

export { recorded } from './slack-events.ts'
