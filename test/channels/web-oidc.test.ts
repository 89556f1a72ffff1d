import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { oidcProvider } from '../../src/channels/web/oidc.ts'
import { webRoutes } from '../../src/channels/web/routes.ts'
import { silent } from '../../src/domain/log.ts'
import { invite, join as joinBy } from '../../src/people/joining.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { createSessions } from '../../src/storage/rows/sessions.ts'
import { browserOf } from '../support/browser-of.ts'
import { client, logInAt, startProvider } from '../support/login-provider.ts'
import { temporaryDatabase } from '../support/store.ts'

const publicUrl = 'https://taktstokk.test'
const comesBackTo = `${publicUrl}/login/return`

describe('logging in by a provider', () => {
  let provider: Awaited<ReturnType<typeof startProvider>>
  beforeAll(async () => {
    provider = await startProvider(comesBackTo)
  }, 30_000)
  afterAll(() => provider.stop())

  let now = 0
  beforeEach(() => {
    now = Date.parse('2026-11-30T10:00:00+01:00')
  })

  async function page(settings: Partial<typeof client> = {}) {
    const db = await temporaryDatabase()
    const [people, sessions] = [createPeople(db), createSessions(db)]
    const clock = { now: () => now }
    const parts = oidcProvider({ issuer: provider.issuer, ...client, ...settings }, publicUrl)
    const routes = webRoutes({
      listen: async (event) => {
        if (event.kind === 'said') await joinBy(people, event.text, { from: event.from, at: now })
        return undefined
      },
      clock,
      log: silent,
      people,
      sessions,
      publicUrl,
      entrance: { kind: 'oidc', provider: parts, sessions, log: silent },
    })
    return { db, people, routes, browser: browserOf(routes) }
  }

  type Browser = ReturnType<typeof browserOf>

  /** From the link on the page, by the provider, back to the page. */
  async function logIn(browser: Browser, name: string): Promise<Response> {
    const start = await browser.get('/login/start')
    const back = await logInAt(start.headers.get('location') ?? '', name, comesBackTo)
    return browser.get(new URL(back).pathname + new URL(back).search)
  }

  it('knows whoever comes back as somebody unknown, until they give their invitation code', async () => {
    const { people, browser } = await page()
    expect(await browser.open('/login')).toContain('href="/login/start"')
    const back = await logIn(browser, 'somebody')
    expect([back.status, back.headers.get('location')]).toEqual([303, '/'])
    expect(await browser.open('/')).toContain('Du er her som: Ikke registrert')
    const { code } = await invite(people, { role: 'adviser' }, now)
    await browser.submit('/ask', { text: code })
    expect(await browser.open('/')).toContain('Du er her som: Rådgiver')
  })

  it('knows them again at another browser, and keeps neither their name nor what the provider calls them', async () => {
    const { db, people, routes, browser } = await page()
    await logIn(browser, 'somebody-else')
    await browser.open('/')
    const { code } = await invite(people, { role: 'editor' }, now)
    await browser.submit('/ask', { text: code })
    const other = browserOf(routes)
    await logIn(other, 'somebody-else')
    expect(await other.open('/')).toContain('Du er her som: Redaktør')
    const third = browserOf(routes)
    await logIn(third, 'yet-another')
    expect(await third.open('/')).toContain('Ikke registrert')
    const kept = JSON.stringify([
      await db.within().selectFrom('web_session').selectAll().execute(),
      await db.within().selectFrom('member_place').selectAll().execute(),
    ])
    expect(kept).not.toContain('somebody-else')
    expect(kept).not.toContain(provider.issuer)
  })

  it('lets nobody in by an address that was made for another browser, was used, or was made up', async () => {
    const { routes, browser } = await page()
    const start = await browser.get('/login/start')
    const back = new URL(await logInAt(start.headers.get('location') ?? '', 'somebody', comesBackTo))
    const path = back.pathname + back.search
    const stranger = browserOf(routes)
    expect((await stranger.get(path)).status).toBe(403)
    await stranger.get('/login/start')
    expect((await stranger.get(path)).status).toBe(403)
    expect((await browser.get(path)).status).toBe(303)
    expect((await browser.get(path)).status).toBe(403)
    const made = await stranger.get('/login/return?code=1&state=2')
    expect([made.status, (await made.text()).includes('ble ikke fullført')]).toEqual([403, true])
  })

  it('says so, and lets nobody in, when the provider does not know us or is away', async () => {
    const wrong = await page({ clientSecret: 'another secret altogether' })
    expect((await logIn(wrong.browser, 'somebody')).status).toBe(403)
    const { routes } = await page()
    const away = webRoutes({
      listen: async () => undefined,
      clock: { now: () => now },
      log: silent,
      entrance: {
        kind: 'oidc',
        provider: oidcProvider({ issuer: 'http://127.0.0.1:9', ...client }, publicUrl),
        sessions: createSessions(await temporaryDatabase()),
        log: silent,
      },
    })
    expect((await away.request('/login/start')).status).toBe(502)
    expect((await routes.request('/login')).status).toBe(200)
  })

  it('forgets whoever logs out', async () => {
    const { browser } = await page()
    await logIn(browser, 'somebody')
    expect(await browser.open('/')).toContain('Logg ut')
    expect((await browser.submit('/logout', {})).status).toBe(303)
    expect(await browser.open('/')).not.toContain('Logg ut')
  })
})
