import { features as allFeatures } from '../../src/assembly/features.ts'
import type { House } from '../../src/assembly/house.ts'
import { openKnowledge } from '../../src/assembly/knowledge.ts'
import { pageParts } from '../../src/assembly/pages.ts'
import { pulsesIn } from '../../src/assembly/pulses.ts'
import { guestsBy } from '../../src/assembly/secret.ts'
import { openStore } from '../../src/assembly/store.ts'
import { staffed } from '../../src/assistant/desk.ts'
import { createAssistant } from '../../src/assistant/handle.ts'
import { webRoutes } from '../../src/channels/web/routes.ts'
import { readConfig } from '../../src/config.ts'
import { silent } from '../../src/domain/log.ts'
import { keepLast } from '../../src/knowledge/judge/last.ts'
import { type Role, settingsAtFirst } from '../../src/people/member.ts'
import { keepAnswer } from '../../src/pulse/answer.ts'
import { closeRound, openRound, roundFrom } from '../../src/pulse/round.ts'
import { keptIn } from './databases.ts'

const knowledge = new URL('../../knowledge', import.meta.url).pathname

/** The whole page over a real store and the shipped knowledge, on one's own machine, with a clock that stands. */
export async function councilHouse(data: string, start = '2026-11-30T10:00:00+01:00') {
  let now = Date.parse(start)
  const clock = { now: () => now }
  const settings = { ...keptIn(data), TAKTSTOKK_KNOWLEDGE: knowledge, PUBLIC_URL: 'http://127.0.0.1' }
  const config = { ...readConfig(settings), clock }
  const store = await openStore(config)
  const known = await openKnowledge(config, { store, log: silent })
  const house: House = { ...known, config, store, secret: 'a key of thirty-two characters...', log: silent }
  const features = allFeatures(house)
  const listen = createAssistant({
    ...known,
    ...store,
    features,
    guestAt: guestsBy(house.secret),
    staffed: () => staffed(store),
    clock,
    log: silent,
  })
  const routes = webRoutes({
    ...store,
    listen,
    clock,
    log: silent,
    entrance: { kind: 'local', ...store },
    letters: store,
    views: pageParts(house, features),
  })
  return {
    house,
    store,
    features,
    listen,
    routes,
    clock,
    pass: (ms: number) => {
      now += ms
    },
    close: () => known.close().finally(store.close),
  }
}

type Council = Awaited<ReturnType<typeof councilHouse>>

const regions = ['Vestland', 'Agder', 'Nordland', 'Rogaland', 'Innlandet']

/** Whoever picks a role on the page is one of these, and there are 40 leaders beside. */
export async function furnish({ house, store, clock }: Council): Promise<{ round: string; ticket: string }> {
  const at = clock.now()
  for (const role of ['leader', 'adviser', 'editor', 'administrator'] as const) await settle(role, store, at)
  await store.people.update('local-leader', { region: 'Vestland', size: 'small', startDate: '2026-08-03' })
  for (let n = 0; n < 40; n += 1) {
    const region = regions[Math.min(Math.floor(n / 9), regions.length - 1)] ?? ''
    const size = n % 3 === 0 ? 'small' : 'medium'
    await store.people.add({
      id: `leader-${n}`,
      role: 'leader',
      since: '2026-01-15',
      region,
      size,
      tenure: n % 2 === 0 ? '1-3' : 'under-1',
      settings: settingsAtFirst,
    })
  }
  const round = await hold(house, at)
  await ask(store, at)
  const ticket = await sendTicket(store, at)
  await deliver(store, at)
  await propose(store, at)
  keepLast(house.config.data, trial(at))
  return { round, ticket }
}

type Store = Council['store']

async function settle(role: Role, { people }: Store, at: number): Promise<void> {
  const place = { channel: 'web', workspace: 'local', person: `role-${role}` } as const
  await people.add({ id: `local-${role}`, role, since: '2026-11-01', settings: settingsAtFirst })
  await people.met(`local-${role}`, { ...place, handle: 'page' }, at)
}

/** One pulse that has closed, and one that is open. */
async function hold({ config, store }: House, at: number): Promise<string> {
  const leaders = (await store.people.members()).filter(({ role }) => role === 'leader')
  const [first, second] = pulsesIn(config)
  if (!first || !second) throw new Error('there are no pulses')
  const past = roundFrom(at - 60 * 86_400_000, first, 'all')
  const ids = leaders.map(({ id }) => id)
  await openRound(past, ids, store)
  const whole = { ...past, state: 'open', lost: 0 } as const
  for (const [n, { id, region, size }] of leaders.slice(0, 24).entries()) {
    const values = Object.fromEntries(
      first.questions
        .filter(({ kind }) => kind !== 'text')
        .map(({ id: question, options }) => [question, [options[(n * 7) % options.length]?.id ?? '']]),
    )
    const who = { member: id, ...(region && { region }), ...(size && { size }) }
    await keepAnswer(whole, { who, values, at: past.opens + n }, store)
  }
  await closeRound(whole, store)
  const present = roundFrom(at - 86_400_000, second, 'all')
  await openRound(present, ids, store)
  return present.id
}

async function ask({ asked }: Store, at: number): Promise<void> {
  const rows = [
    ['economy', 'answered', 'documents/arbeid-mot-politikerne.md'],
    ['economy', 'answered', 'documents/budsjett.md'],
    ['economy', 'not-in-sources', undefined],
    ['team', 'answered', undefined],
    ['team', 'not-in-sources', undefined],
    [undefined, 'off-topic', undefined],
  ] as const
  for (const [n, [area, outcome, document]] of rows.entries()) {
    await asked.keep({
      id: `q${n}`,
      asker: 'guest:x',
      conversation: 'c',
      at: at - n * 3_600_000,
      language: 'nb',
      question: 'En hemmelig formulering',
      answer: 'Svar',
      outcome,
      mode: 'extractive',
      sources: document === undefined ? [] : [{ document, title: document }],
      areas: area === undefined ? [] : [area],
    })
  }
}

async function sendTicket({ tickets }: Store, at: number): Promise<string> {
  const from = { channel: 'web', workspace: 'local', person: 'role-leader', handle: 'page' } as const
  await tickets.open({
    id: 'ticket-1',
    question: 'Hvordan regner andre kommuner ut prisen på en elevplass?',
    language: 'nb',
    areas: ['economy'],
    state: 'open',
    from,
    asker: 'member:local-leader',
    signed: 'Vestland, under 5 000 innbyggere',
    opened: at - 7_200_000,
  })
  return 'ticket-1'
}

/** Messages of which two did not arrive. */
async function deliver({ outbox }: Store, at: number): Promise<void> {
  const to = { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1' } as const
  const card = { language: 'nb', headline: 'Hei', body: [] } as const
  for (let n = 0; n < 9; n += 1) {
    const one = { ...to, handle: `D${n}` }
    await outbox.put([{ key: `k${n}`, to: one, card: { ...card, body: [] } }], at - 600_000)
    if (n > 5) continue
    const sending = await outbox.claim(at, at + 1)
    if (n < 4) await outbox.sent(sending?.id ?? 0, at - n * 86_400_000)
    else await outbox.failed(sending?.id ?? 0, 'channel_not_found', at)
  }
}

/** A date that waits for somebody to confirm it. */
async function propose({ nudges }: Store, at: number): Promise<void> {
  const title = 'Prosjektstøtte til barn og unge'
  await nudges.keepDraft({
    occasion: {
      id: 'found-1',
      kind: 'grant',
      title: { nb: title, nn: title, en: title },
      occurrences: [{ date: '2027-02-15' }],
      standing: 'confirmed',
      audience: {},
      lead: [30, 14, 3],
      source: 'En nettside',
      checked: '2026-11-29',
      words: [],
    },
    from: 'https://example.test/frister',
    state: 'draft',
    at,
  })
}

function trial(at: number) {
  const score = (name: string, rows: number, right: number) => ({
    name,
    rows,
    right,
    withEvidence: rows,
    found: right,
    wronglyRefused: rows - right > 1 ? 1 : 0,
    aside: false,
  })
  return {
    file: 'questions.jsonl',
    at,
    kinds: [score('fact', 40, 39), score('list', 20, 18)],
    languages: [score('nb', 40, 39), score('nn', 20, 18)],
    answerable: score('answerable', 60, 57),
    others: score('unanswerable', 12, 12),
  }
}
