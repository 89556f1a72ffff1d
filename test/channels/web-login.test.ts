import { beforeEach, expect, it } from 'vitest'
import { pageChannel } from '../../src/channels/web/letters.ts'
import { webRoutes } from '../../src/channels/web/routes.ts'
import { silent } from '../../src/domain/log.ts'
import { createMailbox } from '../../src/storage/rows/mailbox.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { createSessions } from '../../src/storage/rows/sessions.ts'
import { browserOf } from '../support/browser-of.ts'
import { temporaryDatabase } from '../support/store.ts'

let now = 0
beforeEach(() => {
  now = Date.parse('2026-11-30T10:00:00+01:00')
})
const clock = { now: () => now }

async function page() {
  const db = await temporaryDatabase()
  const [people, sessions] = [createPeople(db), createSessions(db)]
  const routes = webRoutes({
    listen: async () => undefined,
    clock,
    log: silent,
    people,
    sessions,
    entrance: { kind: 'local', people, sessions },
  })
  const browser = browserOf(routes)
  await browser.open('/login')
  const choose = (role: string, headers: Record<string, string> = {}) =>
    browser.submit('/login', { role }, headers)
  return { db, people, routes, browser, choose }
}

it('lets whoever sits at the machine act as an adviser, and says so on the page', async () => {
  const { people, browser, choose } = await page()
  expect((await choose('adviser')).status).toBe(303)
  expect(await people.members()).toMatchObject([{ id: 'local-adviser', role: 'adviser' }])
  expect(await browser.open('/')).toContain('Du er her som: Rådgiver')
})

it('makes nobody of whoever chooses so, or sends what is no role', async () => {
  const { people, choose } = await page()
  const reply = await choose('emperor')
  expect(reply.headers.getSetCookie().join()).toMatch(/taktstokk_person=;/)
  expect(await people.members()).toEqual([])
})

it('takes no choice that another page sends', async () => {
  const { people, choose } = await page()
  expect((await choose('administrator', { origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(await people.members()).toEqual([])
})

it('is not there where the assistant is open to others', async () => {
  const routes = webRoutes({ listen: async () => undefined, clock, log: silent })
  expect((await routes.request('/login')).status).toBe(404)
  expect(await (await routes.request('/')).text()).not.toContain('/login')
})

it('takes no choice without what the page itself holds', async () => {
  const { people, routes, browser } = await page()
  const body = new URLSearchParams({ role: 'administrator' })
  const reply = await routes.request('/login', {
    method: 'POST',
    headers: { cookie: browser.cookie() },
    body,
  })
  expect(reply.status).toBe(403)
  expect(await reply.text()).toContain('Last den på nytt')
  expect(await people.members()).toEqual([])
})

it('keeps nothing that a browser could be logged in with', async () => {
  const { db, browser, choose } = await page()
  await choose('leader')
  const secrets = browser
    .cookie()
    .split('; ')
    .map((pair) => pair.split('=')[1] ?? '')
  expect(secrets.length).toBeGreaterThan(0)
  const kept = JSON.stringify([
    await db.within().selectFrom('web_session').selectAll().execute(),
    await db.within().selectFrom('member_place').selectAll().execute(),
  ])
  for (const secret of secrets) expect(kept).not.toContain(secret)
})

it('knows nobody any more after logging out, also by the cookie of before', async () => {
  const { routes, browser, choose } = await page()
  await choose('adviser')
  const before = browser.cookie()
  expect(await browser.open('/')).toContain('Du er her som: Rådgiver')
  await browser.submit('/logout', {})
  const again = await routes.request('/', { headers: { cookie: before } })
  expect(await again.text()).toContain('Du er her som: Ikke registrert')
})

it('knows nobody any more when twelve hours have passed', async () => {
  const { browser, choose } = await page()
  await choose('adviser')
  now += 12 * 3_600_000 - 1
  expect(await browser.open('/')).toContain('Du er her som: Rådgiver')
  now += 1
  expect(await browser.open('/')).toContain('Du er her som: Ikke registrert')
})

it('shows what has come for a member at any browser, until it is dealt with', async () => {
  const db = await temporaryDatabase()
  const letters = { people: createPeople(db), mailbox: createMailbox(db) }
  const sessions = createSessions(db)
  const dealt = { language: 'nb' as const, headline: 'Takk', body: [], inPlace: true }
  const routes = webRoutes({
    listen: async ({ kind }) => (kind === 'arrived' ? undefined : dealt),
    clock,
    log: silent,
    people: letters.people,
    sessions,
    entrance: { kind: 'local', people: letters.people, sessions },
    letters,
  })
  const leader = async () => {
    const browser = browserOf(routes)
    await browser.open('/login')
    await browser.submit('/login', { role: 'leader' })
    return browser
  }
  const one = await leader()
  const [to] = await letters.people.addressesOf('local-leader')
  const card = { language: 'nb' as const, headline: 'Fristen er fredag', body: [], buttons: [button] }
  if (to) await pageChannel(letters.mailbox, clock).send(to, card, 'nudge:1')
  const other = await leader()
  expect(await other.open('/')).toContain('Fristen er fredag')
  const stranger = await routes.request('/')
  expect(await stranger.text()).not.toContain('Fristen er fredag')

  const thread = /name="thread" value="(m-[0-9a-f-]+)"/.exec(await one.open('/'))?.[1] ?? ''
  await one.submit('/ask', { thread, action: 'nudge-done', ref: 'x', label: 'Ferdig' })
  expect(await other.open('/')).not.toContain('Fristen er fredag')
})

const button = { action: 'nudge-done', ref: 'x', label: 'Ferdig' }
