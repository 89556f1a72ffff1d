import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { application, serve } from '../../src/channels/server.ts'
import { createTeams, type Teams } from '../../src/channels/teams/teams.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming, Listener } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import { deliverOnce } from '../../src/jobs/deliver.ts'
import { workOnce } from '../../src/jobs/work.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { createSentMessages } from '../../src/storage/rows/sent.ts'
import { type Connector, startConnector } from './bot-framework.ts'
import { temporaryDatabase } from './store.ts'

type Settings = Partial<Omit<Parameters<typeof createTeams>[0], 'inbox' | 'sent' | 'clock' | 'log'>>

export interface TeamsHouse {
  connector: Connector
  teams: Teams
  /** What the assistant was told, in order. */
  heard: Incoming[]
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>
  /** A recorded activity that comes from this house's connector, with changes. */
  activity(fixture: string, changes?: object): object
  /** Works through all that came in and sends all that is due. */
  settle(): Promise<void>
  /** Moves the clock. */
  pass(ms: number): void
  counts(): Promise<{ waiting: number; sent: number; unknown: number; failed: number }>
}

const defaults = {
  appId: undefined,
  appPassword: undefined,
  appType: 'MultiTenant',
  tenantId: undefined,
  local: true,
  serviceHosts: [],
} as const

/** The way from a posted activity to the message that the leader sees, with a real store and real HTTP. */
export async function teamsHouse(listen: Listener, settings: Settings = {}): Promise<TeamsHouse> {
  const db = await temporaryDatabase()
  const outbox = createOutbox(db)
  const inbox = createInbox(db, outbox)
  const connector = await startConnector()
  onTestFinished(() => connector.close())
  const heard: Incoming[] = []
  let time = Date.parse('2026-11-21T09:30:00+01:00')
  const clock = { now: () => time }
  const teams = createTeams({
    ...defaults,
    ...settings,
    inbox,
    sent: createSentMessages(db),
    clock,
    log: silent,
  })
  if (!teams) throw new Error('Teams is off.')
  const server = await serve(application([teams.routes], silent), { port: 0, host: '127.0.0.1', log: silent })
  onTestFinished(() => server.stop(50))
  const told: Listener = (event) => {
    heard.push(event)
    return listen(event)
  }
  const work = { inbox, onOutgoing: () => {}, clock, log: silent }
  const handle: Parameters<typeof workOnce>[0]['handle'] = (arrival) => teams.handle(arrival, told)
  return {
    connector,
    teams,
    heard,
    post: (activity, headers = {}) => postTo(server.port, activity, headers),
    activity: (fixture, changes = {}) => ({
      ...recorded(fixture),
      serviceUrl: connector.serviceUrl,
      ...changes,
    }),
    settle: async () => {
      while (await workOnce({ ...work, handle }));
      while (await deliverOnce({ outbox, channels: [teams.channel], clock, log: silent }));
    },
    pass: (ms) => {
      time += ms
    },
    counts: () => outbox.counts(time),
  }
}

/** Strings and bytes are posted as they are, all else as JSON. */
function postTo(port: number, activity: unknown, headers: Record<string, string>): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  })
}

export function recorded(fixture: string): Record<string, unknown> {
  const file = new URL(`../fixtures/teams/${fixture}.json`, import.meta.url)
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** An answer as leaders get it. */
export const budgetAnswer: Card = {
  language: 'nb',
  headline: '',
  body: [
    { kind: 'text', text: 'Dette hjelper når budsjettet legges fram [1]:' },
    { kind: 'list', items: ['tydelige budsjettpremisser', 'grundige presentasjoner', 'skriftlige saker'] },
    { kind: 'list', items: ['Be om tid i utvalget.', 'Send saken i god tid.'], ordered: true },
    { kind: 'note', text: 'Setningene er hentet rett fra kilden.' },
    {
      kind: 'sources',
      sources: [
        {
          n: 1,
          title: 'Arbeid mot politikerne',
          year: 2025,
          status: 'Gjeldende',
          place: 'Budsjett',
          quote: 'Budsjettpremissene må være tydelige.',
          quoteLanguage: 'nb',
          link: 'https://kulturskole.example/politikk',
        },
      ],
    },
  ],
  buttons: [{ action: 'example', ref: 'plan', label: 'Hva er rammeplanen?' }],
}
