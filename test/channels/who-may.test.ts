import type { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pulsesIn } from '../../src/assembly/pulses.ts'
import { competenceTexts } from '../../src/assistant/texts/competence.ts'
import { deskTexts } from '../../src/assistant/texts/desk.ts'
import { membersTexts } from '../../src/assistant/texts/members.ts'
import { pulseTexts } from '../../src/assistant/texts/pulse.ts'
import { lastCard } from '../../src/channels/last-card.ts'
import { application } from '../../src/channels/server.ts'
import { calendarFeedRoutes } from '../../src/channels/web/calendar-feed.ts'
import { madeFileRoutes } from '../../src/channels/web/made-files.ts'
import { webRoutes } from '../../src/channels/web/routes.ts'
import { silent } from '../../src/domain/log.ts'
import { plainText } from '../../src/domain/plain.ts'
import { healthRoutes } from '../../src/observe/health.ts'
import { createMetrics, metricsRoutes } from '../../src/observe/metrics.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { hashOfToken, newToken } from '../../src/people/sessions.ts'
import type { Place } from '../../src/people/store.ts'
import { openRound, roundFrom } from '../../src/pulse/round.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { browserOf } from '../support/browser-of.ts'
import { councilHouse, furnish } from '../support/council-house.ts'
import { dataFolder } from '../support/house.ts'
import { databaseIn } from '../support/store.ts'

/** `nobody` sends no cookie, as a script does; somebody `unknown` has a browser that was here before. */
const kinds = ['nobody', 'unknown', 'leader', 'elsewhere', 'adviser', 'editor', 'administrator'] as const
type Kind = (typeof kinds)[number]

const all: readonly Kind[] = kinds
const members: readonly Kind[] = ['leader', 'elsewhere', 'adviser', 'editor', 'administrator']
const staff: readonly Kind[] = ['adviser', 'editor', 'administrator']
const advisers: readonly Kind[] = ['adviser', 'administrator']
const keepers: readonly Kind[] = ['adviser', 'editor']
const adviser: readonly Kind[] = ['adviser']

/** Every address of the server, and who may. `:file` and its like stand for anything. */
const addresses: Record<string, readonly Kind[]> = {
  'GET /healthz': all,
  'GET /readyz': all,
  'GET /metrics': all,
  // Whoever has the address has what it leads to; nobody else can guess it.
  'GET /calendar/:name': all,
  'GET /files/:id/:name': all,

  'GET /page/:version/:name': all,
  'GET /': all,
  'POST /ask': all,
  'GET /accessibility': all,
  'GET /login': all,
  'POST /login': all,
  'GET /login/start': all,
  'GET /login/return': all,
  'POST /logout': all,

  'GET /pulse': members,
  'POST /pulse': members,
  'GET /deadlines': members,
  'POST /deadlines': members,
  'GET /year-wheel': members,
  'POST /year-wheel': members,
  'GET /start-pack': members,
  'POST /start-pack': members,
  'GET /self-check': members,
  'POST /self-check': members,
  'GET /my-data': members,
  'POST /my-data': members,

  'GET /questions': staff,
  'GET /questions/:file': staff,
  'GET /tickets': advisers,
  'POST /tickets': advisers,
  'GET /tickets/:file': advisers,
  'GET /pulses': staff,
  'GET /pulses/:file': staff,
  'GET /map': staff,
  'GET /map/:file': staff,
  'GET /dates': staff,
  'POST /dates': staff,
  'GET /dates/:file': staff,
  'GET /documents': staff,
  'GET /documents/:file': staff,
  'GET /members': staff,
  'GET /members/:file': staff,
  'GET /delivery': staff,
  'GET /delivery/:file': staff,
  'GET /quality': staff,
  'GET /quality/:file': staff,
}

/** Every press and every form of every feature, on the page as in the messengers, and who is not turned away. */
const actions: [readonly Kind[], string][] = [
  [all, 'desk-ask desk-send'],
  [
    all,
    'startpack-done startpack-later startpack-not-relevant startpack-undo startpack-list startpack-lists',
  ],
  [all, 'startpack-tell-again startpack-stop startpack-tell startpack-template templates-make handover-file'],
  [all, 'path-ask path-done path-later path-not-relevant path-undo path-shelf path-open'],
  [all, 'mentor-no mentor-end mentor-pause mentor-go-on mentor-well mentor-yes'],
  [all, 'selfcheck-expectations-talk selfcheck-owner-and-school selfcheck-partner-map map-check-erase'],
  [all, 'deadlines-list deadlines-remove deadlines-ics deadlines-all-ics deadlines-wheel map-open map-area'],
  [all, 'brief-change brief-make useful not-useful not-useful-because plan-report'],
  [members, 'settings-profile settings-save profile-save mentor-wish peers-leave peers-join'],
  [members, 'certification-open certification-on certification-off'],
  [advisers, 'certification-write'],
  [all, 'referral-all referral-show fee-calculate my-data-open'],
  [members, 'settings-open pulse-open examples-send'],
  [advisers, 'examples-publish examples-return'],
  [members, 'map-check map-checked wheel-done wheel-prepared'],
  [
    members,
    'project-all project-change project-invite project-invite-yes project-keep project-open project-remove',
  ],
  [members, 'deadlines-add deadlines-feed deadlines-snooze deadlines-interest deadlines-no-answer'],
  [members, 'deadlines-turned-down deadlines-not deadlines-why deadlines-stop deadlines-digest'],
  [members, 'deadlines-save deadlines-follow deadlines-refuse-it'],
  [members, 'pulse-change pulse-withdraw pulse-results pulse-answer'],
  [advisers, 'desk-take desk-open desk-answer desk-keep desk-shelve pulse-texts post-drop post-approve'],
  [adviser, 'mentor-confirm mentor-turn-down peers-form peers-fairness plan-set'],
  [keepers, 'sources-open sources-confirm sources-refuse'],
  // Last: whoever erases everything is somebody unknown from then on.
  [all, 'my-data-export my-data-erase my-data-erase-no my-data-erase-yes'],
]

/** What an adviser is turned away from too where there is no such question. */
const tickets: Record<string, string> = {
  'desk-take': 'ticket-3',
  'desk-open': 'ticket-3',
  'desk-answer': 'ticket-3',
  'desk-keep': 'ticket-2',
  'desk-shelve': 'ticket-2',
}

/** How a feature turns somebody away. */
const refusals = [
  membersTexts.nb.strangers,
  deskTexts.nb.adviser.notYou,
  competenceTexts.nb.check.members,
  pulseTexts.nb.refused.notMember,
  pulseTexts.nb.refused.notAsked,
]

describe('seven kinds of visitor', () => {
  const { data, remove } = dataFolder()
  let house: Awaited<ReturnType<typeof councilHouse>>
  let db: Database
  let app: Hono
  let ticket = ''
  beforeAll(async () => {
    house = await councilHouse(data)
    db = await databaseIn(data)
    ticket = (await furnish(house)).ticket
    const { store, clock } = house
    await answerAnother(store, clock.now())
    await store.people.add({
      id: 'local-elsewhere',
      role: 'leader',
      region: 'Nordland',
      since: '2026-11-01',
      settings: settingsAtFirst,
    })
    await store.people.met('local-elsewhere', { ...placeOf('elsewhere'), handle: 'page' }, clock.now())
    app = application(
      [
        healthRoutes(store.ready),
        metricsRoutes(
          createMetrics(store.outbox, () => clock.now()),
          undefined,
        ),
        house.routes,
        calendarFeedRoutes({ feed: async () => undefined, log: silent }),
        madeFileRoutes({ ...store, clock, log: silent }),
      ],
      silent,
    )
  }, 60_000)
  afterAll(async () => {
    await db.close()
    await house.close()
    await remove()
  })

  /** A browser of this kind, which has just opened the page. */
  async function browserAs(kind: Kind) {
    const browser = browserOf(app)
    if (kind === 'nobody') return browser
    if (kind !== 'unknown') {
      const token = newToken()
      const session = { place: placeOf(kind), ends: house.clock.now() + 60_000 }
      await house.store.sessions.begin(hashOfToken(token), session)
      browser.carry('taktstokk_session', token)
    }
    await browser.open('/accessibility')
    await browser.open('/')
    return browser
  }

  it('find no address that the table does not name, and none in it that is not there', () => {
    const provider = {
      begin: () => Promise.reject(new Error('away')),
      finish: async () => ({ issuer: '', subject: '' }),
    }
    const { store, clock } = house
    const entrance = { kind: 'oidc', provider, sessions: store.sessions, log: silent } as const
    const others = webRoutes({ ...store, listen: house.listen, clock, log: silent, entrance })
    const served = [...app.routes, ...others.routes]
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(served)].sort()).toEqual(Object.keys(addresses).sort())
  })

  it.each(kinds)(
    'who is %s may what the table says, and learns nothing at the other addresses',
    async (kind) => {
      const wrong: string[] = []
      for (const [name, may] of Object.entries(addresses)) {
        // The first two lead to a login provider; the third asks the connection where it comes from.
        if (['GET /login/start', 'GET /login/return', 'GET /metrics'].includes(name)) continue
        const [method = '', pattern = ''] = name.split(' ')
        const browser = await browserAs(kind)
        const path = pattern.replace('/:version/:name', '/1/page.js').replace(/:\w+/g, fileAt(pattern))
        const reply =
          method === 'GET' ? await browser.get(path) : await browser.submit(path, { action: 'x', ref: 'x' })
        const isOpen = reply.status !== 403
        if (isOpen !== may.includes(kind)) wrong.push(`${name}: ${reply.status}`)
        if (reply.status >= 500) wrong.push(`${name} failed: ${reply.status}`)
        if (!isOpen) {
          const text = await reply.text()
          if (!/for medlemmer|for andre enn deg/.test(text)) wrong.push(`${name} does not say why`)
          if (/elevplass|Vestland|example\.test/.test(text)) wrong.push(`${name} tells something`)
        }
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )

  it('who lead elsewhere answer no pulse of another region, and take away no date of another’s', async () => {
    const { store, clock } = house
    const [pulse] = pulsesIn(house.house.config)
    if (pulse === undefined) throw new Error('there is no pulse')
    const round = roundFrom(clock.now() - 1, pulse, 'region:Vestland')
    await openRound(round, ['leader-0', 'leader-1', 'leader-2', 'leader-3', 'leader-4'], store)
    expect(await done('elsewhere', 'pulse-answer', round.id)).toContain(pulseTexts.nb.refused.notAsked)

    const own = ownDateFor('own-1')
    await store.people.add({ id: 'other', role: 'leader', since: '2026-11-01', settings: settingsAtFirst })
    await store.nudges.addOwn('other', own)
    expect(await done('elsewhere', 'deadlines-remove', own.id)).toContain('har jeg ikke lenger')
    expect(await done('elsewhere', 'deadlines-ics', own.id)).toContain('har jeg ikke lenger')
    expect(await store.nudges.ownOf('other')).toHaveLength(1)
    expect(await done('elsewhere', 'desk-open', ticket)).not.toContain('elevplass')
  })

  it('find no press and no form that the table does not name, and none in it that nobody has', () => {
    const there = house.features.flatMap(({ pressed, submitted }) => [
      ...Object.keys(pressed ?? {}),
      ...Object.keys(submitted ?? {}),
    ])
    expect(actions.flatMap(([, names]) => names.split(' ')).sort()).toEqual(there.sort())
  })

  it.each(kinds.filter((kind) => kind !== 'nobody'))(
    'who is %s is turned away from what the table says, and then nothing has changed',
    async (kind) => {
      const wrong: string[] = []
      const rows = actions.flatMap(([may, names]) => names.split(' ').map((action) => ({ may, action })))
      let before: string | undefined
      for (const { may, action } of rows) {
        const isAllowed = may.includes(kind)
        if (!isAllowed) before ??= await kept(db)
        const text = await done(kind, action, tickets[action])
        const isRefused = refusals.some((refusal) => text.includes(refusal))
        if (isRefused === isAllowed) wrong.push(`${action}: ${text.slice(0, 80)}`)
        const after = isRefused && !isAllowed ? await kept(db) : undefined
        if (after !== undefined && after !== before) wrong.push(`${action} changed something`)
        before = after
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )

  /** What they read when they press it, or hand it in, about something that is not there. */
  async function done(kind: Kind, action: string, ref = 'x'): Promise<string> {
    const from = { ...placeOf(kind), handle: 'page' }
    const around = {
      action,
      ref,
      from,
      place: 'private',
      locale: 'nb',
      thread: 't',
      at: house.clock.now(),
    } as const
    const isForm = house.features.some(({ submitted }) => submitted !== undefined && action in submitted)
    const card = await lastCard(
      house.listen(isForm ? { kind: 'submitted', values: {}, ...around } : { kind: 'pressed', ...around }),
    )
    return card ? plainText(card) : ''
  }
})

/** A question that has been answered already, and one that has not: of somebody who erases nothing. */
async function answerAnother({ tickets }: Council['store'], at: number): Promise<void> {
  const first = await tickets.one('ticket-1')
  if (first === undefined) throw new Error('nobody has asked an adviser')
  const another = { ...first, asker: 'guest:somebody', question: 'Hvem eier instrumentene?' }
  await tickets.open({ ...another, id: 'ticket-2' })
  await tickets.open({ ...another, id: 'ticket-3' })
  await tickets.answer('ticket-2', { adviser: 'local-adviser', answer: 'Kommunen.', at })
}

type Council = Awaited<ReturnType<typeof councilHouse>>

function placeOf(kind: Kind): Place {
  return { channel: 'web', workspace: 'local', person: `role-${kind}` }
}

function fileAt(pattern: string): string {
  const tables: Record<string, string> = {
    '/questions/:file': 'themes.csv',
    '/tickets/:file': 'tickets.xlsx',
    '/pulses/:file': 'plan.csv',
    '/map/:file': 'figures.csv',
    '/dates/:file': 'dates.csv',
    '/documents/:file': 'documents.xlsx',
    '/members/:file': 'regions.csv',
    '/delivery/:file': 'ended.csv',
    '/quality/:file': 'quality.csv',
  }
  return tables[pattern] ?? 'nothing'
}

function ownDateFor(id: string) {
  const title = 'Møte'
  return {
    id,
    kind: 'own' as const,
    title: { nb: title, nn: title, en: title },
    occurrences: [{ date: '2027-01-12' }],
    standing: 'confirmed' as const,
    audience: {},
    lead: [7],
    source: '',
    checked: '2026-11-30',
    words: [],
  }
}

/** All that the store holds but the index of the documents, and when somebody was last met. */
async function kept(db: Database): Promise<string> {
  const tables = await db.within().introspection.getTables()
  const names = tables.map(({ name }) => name).filter((name) => !/^(passage|document|vector)/.test(name))
  const rows: unknown[] = []
  for (const name of names.sort()) {
    const all = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(name)}`.execute(db.within())
    rows.push([name, all.rows.map(({ met_at: _when, ...row }) => row)])
  }
  return JSON.stringify(rows)
}
