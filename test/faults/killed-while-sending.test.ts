import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openStore, type Store } from '../../src/assembly/store.ts'
import { openAndAsk } from '../../src/assistant/pulsesending.ts'
import { readConfig } from '../../src/config.ts'
import type { Address } from '../../src/domain/channel.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { roundFrom } from '../../src/pulse/round.ts'
import { type Connector, startConnector } from '../support/bot-framework.ts'
import { keptIn } from '../support/databases.ts'
import { figure, servingSlack, smallKnowledge, times } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { pulseOf, single } from '../support/pulses.ts'
import { type Fault, startWorkspace } from '../support/slack-workspace.ts'
import { databaseIn } from '../support/store.ts'
import { recorded } from '../support/teams-house.ts'

const kills = times({ short: 2, whole: 10 })
const cards = times({ short: 40, whole: 1_000 })
/** In the short form the machine may be busy with other tests: there the time is printed and not judged. */
const resumesWithinMs = times({ short: 60_000, whole: 10_000 })

interface Sending {
  data: string
  settings: NodeJS.ProcessEnv
  /** How many cards the platform has shown. */
  shown(): number
}

/** A round that is just being sent to so many leaders. */
async function asking(
  { data, settings }: Sending,
  place: (at: number) => Address,
): Promise<{ store: Store; round: string }> {
  const store = await openStore(readConfig({ ...settings, ...keptIn(data) }))
  onTestFinished(() => store.close())
  const now = Date.now()
  const round = roundFrom(now, pulseOf(single), 'all')
  await store.transaction(async () => {
    for (let at = 0; at < cards; at += 1) {
      const id = `member-${at}`
      await store.people.add({ id, role: 'leader', since: '2026-01-01', settings: settingsAtFirst })
      await store.people.met(id, place(at), now)
    }
  })
  await openAndAsk(round, { members: await store.people.members(), now }, store)
  return { store, round: round.id }
}

/** Kills the real process again and again while it sends, and starts it anew until all is sent. */
async function throughKills({ data, settings, shown }: Sending, { outbox }: Store) {
  const resumedMs: number[] = []
  const inFlight = new Set<string>()
  for (let kill = 0; kill < kills; kill += 1) {
    const house = await startHouse(data, settings)
    onTestFinished(house.kill)
    const enough = Math.floor(((kill + 0.2 + Math.random() * 0.6) * cards) / kills)
    await expect.poll(shown, { interval: 1, timeout: 60_000 }).toBeGreaterThanOrEqual(enough)
    await house.kill()
    for (const key of await onTheirWay(data)) inFlight.add(key)
    const killed = performance.now()
    const before = shown()
    const next = await startHouse(data, settings)
    onTestFinished(next.kill)
    while (shown() === before && performance.now() - killed < 2 * resumesWithinMs) await pause(5)
    resumedMs.push(Math.round(performance.now() - killed))
    await next.kill()
    for (const key of await onTheirWay(data)) inFlight.add(key)
  }
  const last = await startHouse(data, settings)
  onTestFinished(last.kill)
  const left = async () => {
    const { waiting, sending, unknown } = await outbox.counts(Date.now())
    return waiting + sending + unknown
  }
  await expect.poll(left, { interval: 100, timeout: 120_000 }).toBe(0)
  return { house: last, resumedMs, inFlight }
}

/** The keys of what was handed to a sender, and of which nobody knows whether it went out. */
async function onTheirWay(data: string): Promise<string[]> {
  const db = await databaseIn(data)
  const leased = db.within().selectFrom('outbox').where('leased_until', 'is not', null)
  const rows = await leased.where('ended_at', 'is', null).select('key').execute()
  await db.close()
  return rows.map(({ key }) => key)
}

/** How often each was sent a card, by the number of the leader. */
function timesShown(conversations: string[]): Map<number, number> {
  const shown = new Map<number, number>()
  for (const conversation of conversations) {
    const at = Number(/\d+$/.exec(conversation)?.[0])
    shown.set(at, (shown.get(at) ?? 0) + 1)
  }
  return shown
}

const missingIn = (shown: Map<number, number>) =>
  Array.from({ length: cards }, (_, at) => at).filter((at) => !shown.has(at))
const twiceIn = (shown: Map<number, number>) => [...shown].filter(([, many]) => many > 1).map(([at]) => at)

it(
  'sends each leader in Slack one card of a pulse, though it is killed again and again and every twentieth reply is lost',
  async () => {
    const { data, remove } = dataFolder()
    onTestFinished(remove)
    const workspace = await startWorkspace()
    onTestFinished(() => workspace.close())
    const faults: Fault[] = Array.from({ length: 2 * cards }, () =>
      Math.random() < 0.05 ? 'reply lost' : 'none',
    )
    workspace.fail('chat.postMessage', ...faults)
    const sending = {
      data,
      settings: servingSlack(workspace, smallKnowledge(data)),
      shown: () => workspace.posted.length,
    }
    const { store } = await asking(sending, (at) => ({
      channel: 'slack',
      workspace: 'T1',
      person: `U${at}`,
      handle: `D${at}`,
    }))
    const { resumedMs, inFlight } = await throughKills(sending, store)
    const shown = timesShown(workspace.posted.map(({ channel }) => channel))
    expect({ missing: missingIn(shown), twice: twiceIn(shown) }).toEqual({ missing: [], twice: [] })
    expect(Math.max(...resumedMs)).toBeLessThan(resumesWithinMs)
    expect(workspace.complaints).toEqual([])
    const lost = faults.slice(0, workspace.posted.length).filter((fault) => fault === 'reply lost').length
    figure(
      'R4',
      `Slack: ${cards} cards, ${2 * kills} kills, about ${lost} replies lost, ${inFlight.size} in flight at a kill, 0 missing, 0 twice, sending again within ${Math.max(...resumedMs)} ms`,
    )
  },
  180_000 + kills * 40_000,
)

const tenant = 'tenant'
const chat = (at: number) => `a:1chat-${at}`

function placeInTeams(at: number, { serviceUrl }: Connector): Address {
  const conversation = { id: chat(at), conversationType: 'personal', tenantId: tenant }
  const reference = { serviceUrl, conversation, bot: { id: '28:taktstokk' }, user: { id: `29:${at}` } }
  return { channel: 'teams', workspace: tenant, person: `29:${at}`, handle: JSON.stringify(reference) }
}

it(
  'sends each leader in Teams a card, a second one only where a kill left it unknown, and counts one answer',
  async () => {
    const { data, remove } = dataFolder()
    onTestFinished(remove)
    const connector = await startConnector()
    onTestFinished(() => connector.close())
    const settings = { TAKTSTOKK_KNOWLEDGE: smallKnowledge(data), TEAMS_LOCAL: '1' }
    const sending = { data, settings, shown: () => connector.messages.length }
    const { store, round } = await asking(sending, (at) => placeInTeams(at, connector))
    const { house, resumedMs, inFlight } = await throughKills(sending, store)
    const shown = timesShown(connector.messages.map(({ conversation }) => conversation.id))
    expect(missingIn(shown)).toEqual([])
    const twice = twiceIn(shown)
    expect(twice.filter((at) => !inFlight.has(`pulse:${round}:member-${at}`))).toEqual([])
    expect(Math.max(...resumedMs)).toBeLessThan(resumesWithinMs)
    expect(connector.complaints).toEqual([])
    figure(
      'R4',
      `Teams: ${cards} cards, ${2 * kills} kills, ${inFlight.size} in flight at a kill, 0 missing, ${twice.length} twice, sending again within ${Math.max(...resumedMs)} ms`,
    )

    // Whoever has two cards may answer on both.
    const [at = 0] = twice
    for (const [nth, option] of ['yes', 'no'].entries()) {
      const activity = {
        ...recorded('button'),
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: `f:${nth}`,
        serviceUrl: connector.serviceUrl,
        from: { id: `29:${at}` },
        conversation: { conversationType: 'personal', tenantId: tenant, id: chat(at) },
        channelData: { tenant: { id: tenant } },
        value: { action: { data: { action: 'pulse-answer', ref: round, form: true, 'one.single': option } } },
      }
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      }
      const reply = await fetch(`${house.address}/api/messages`, init)
      expect(await reply.text()).toContain('Takk, svaret ditt er med.')
    }
    expect(await store.pulses.participants(round)).toEqual([{ member: `member-${at}` }])
  },
  180_000 + kills * 40_000,
)
