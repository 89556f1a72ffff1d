import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { duties } from '../../src/assembly/duties.ts'
import { features } from '../../src/assembly/features.ts'
import { guestsBy } from '../../src/assembly/secret.ts'
import { openStore } from '../../src/assembly/store.ts'
import { staffed } from '../../src/assistant/desk.ts'
import { createAssistant } from '../../src/assistant/handle.ts'
import { application, serve } from '../../src/channels/server.ts'
import { createSlack } from '../../src/channels/slack/slack.ts'
import { createTeams } from '../../src/channels/teams/teams.ts'
import { pageChannel } from '../../src/channels/web/letters.ts'
import { webRoutes } from '../../src/channels/web/routes.ts'
import { readConfig } from '../../src/config.ts'
import type { Log } from '../../src/domain/log.ts'
import { deliverOnce } from '../../src/jobs/deliver.ts'
import { workOnce } from '../../src/jobs/work.ts'
import { invite } from '../../src/people/joining.ts'
import type { Role } from '../../src/people/member.ts'
import { startConnector } from './bot-framework.ts'
import { keptIn } from './databases.ts'
import { signingSecret } from './slack-events.ts'
import { botToken, startWorkspace } from './slack-workspace.ts'
import { temporaryFolder } from './store.ts'

/** The whole house but for its clock: the real store, the real channels with a platform behind each, all duties. */
export async function council(start: string) {
  let now = Date.parse(start)
  const clock = { now: () => now }
  const data = temporaryFolder()
  const knowledge = join(data, 'knowledge')
  const settings = {
    ...keptIn(data),
    TAKTSTOKK_KNOWLEDGE: knowledge,
    PUBLIC_URL: 'https://takt.example.no',
  }
  const config = { ...readConfig(settings), clock }
  const store = await openStore(config)
  onTestFinished(() => store.close())
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const connector = await startConnector()
  onTestFinished(() => connector.close())
  const { log, lines } = written()

  const house = { config, store, secret: 'a key of thirty-two characters...', log }
  const handle = createAssistant({
    ...store,
    ask: async () => {
      throw new Error('nobody asks here')
    },
    features: features(house),
    guestAt: guestsBy(house.secret),
    staffed: () => staffed(store),
    clock,
    log,
  })
  const front = { prompts: async () => ({ title: '', prompts: [] }), home: async () => [] }
  const slack = createSlack({
    ...store,
    botToken,
    signingSecret,
    apiUrl: workspace.apiUrl,
    front,
    clock,
    log,
  })
  const teams = createTeams({ ...store, ...asTeams, clock, log })
  if (!teams) throw new Error('Teams is off.')
  const page = webRoutes({ ...store, listen: handle, clock, log, letters: store })
  const routes = [page, slack.routes, teams.routes]
  const server = await serve(application(routes, log), { port: 0, host: '127.0.0.1', log })
  onTestFinished(() => server.stop(0))

  const channels = [slack.channel, teams.channel, pageChannel(store.mailbox, clock)]
  const work = { inbox: store.inbox, onOutgoing: () => {}, clock, log }
  const delivery = { outbox: store.outbox, channels, clock, log }
  const settle = async () => {
    while (
      await workOnce({
        ...work,
        handle: (arrival) => (arrival.source === 'slack' ? slack : teams).handle(arrival, handle),
      })
    );
    while (await deliverOnce(delivery));
  }
  return {
    config,
    store,
    house,
    clock,
    data,
    workspace,
    connector,
    page,
    lines,
    address: `http://127.0.0.1:${server.port}`,
    /** Works through all that came in, and sends all that is due. */
    settle,
    /** The same while something is asked that waits for it. */
    meanwhile: async <T>(asked: Promise<T>): Promise<T> => {
      let waits = true
      const ended = asked.finally(() => {
        waits = false
      })
      while (waits) {
        await settle()
        await nextTurn()
      }
      await settle()
      return ended
    },
    /** Does all that is due, and sends it. */
    tick: async () => {
      for (const duty of duties(house)) await duty.run(now, { dryRun: false })
      await settle()
    },
    until: (date: string) => {
      now = Date.parse(date)
    },
    pass: (ms: number) => {
      now += ms
    },
    code: async (role: Role, region?: string) =>
      (await invite(store.people, { role, ...(region && { region }) }, now)).code,
  }
}

export type Council = Awaited<ReturnType<typeof council>>

const asTeams = {
  appId: undefined,
  appPassword: undefined,
  appType: 'MultiTenant',
  tenantId: undefined,
  local: true,
  serviceHosts: [],
} as const

/** A log, and every line that was written to it. */
function written(): { log: Log; lines: string[] } {
  const lines: string[] = []
  const write = (what: string, fields?: object) => lines.push(JSON.stringify({ what, ...fields }))
  return { log: { debug: write, info: write, warn: write, error: write }, lines }
}
