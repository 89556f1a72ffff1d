import { expect, it } from 'vitest'
import { pageChannel } from '../../src/channels/web/letters.ts'
import { webRoutes } from '../../src/channels/web/routes.ts'
import { silent } from '../../src/domain/log.ts'
import { createMailbox } from '../../src/storage/rows/mailbox.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { temporaryDatabase } from '../support/store.ts'

const clock = { now: () => Date.parse('2026-11-30T10:00:00+01:00') }

async function page() {
  const people = createPeople(await temporaryDatabase())
  const routes = webRoutes({
    listen: async () => undefined,

    clock,
    log: silent,
    login: people,
  })
  const first = await routes.request('/')
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const choose = (role: string, headers: Record<string, string> = {}) =>
    routes.request('/login', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ role }),
    })
  return { people, routes, cookie, choose }
}

it('lets whoever sits at the machine act as an adviser, and says so on the page', async () => {
  const { people, routes, cookie, choose } = await page()
  expect((await choose('adviser')).status).toBe(303)
  expect(await people.members()).toMatchObject([{ id: 'local-adviser', role: 'adviser' }])
  const shown = await (await routes.request('/', { headers: { cookie } })).text()
  expect(shown).toContain('Du er her som: Rådgiver')
})

it('makes nobody of whoever chooses so, or sends what is no role', async () => {
  const { people, choose } = await page()
  const reply = await choose('emperor')
  expect(reply.headers.get('set-cookie')).toMatch(/^taktstokk_person=;/)
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

it('shows what has come for a member at any browser, until it is dealt with', async () => {
  const db = await temporaryDatabase()
  const letters = { people: createPeople(db), mailbox: createMailbox(db) }
  const dealt = { language: 'nb' as const, headline: 'Takk', body: [], inPlace: true }
  const routes = webRoutes({
    listen: async ({ kind }) => (kind === 'arrived' ? undefined : dealt),
    clock,
    log: silent,
    login: letters.people,
    letters,
  })
  const browser = async () => {
    const cookie = (await routes.request('/')).headers.get('set-cookie')?.split(';')[0] ?? ''
    const body = new URLSearchParams({ role: 'leader' })
    await routes.request('/login', { method: 'POST', headers: { cookie }, body })
    return {
      opens: async () => (await routes.request('/', { headers: { cookie } })).text(),
      presses: (thread: string) =>
        routes.request('/ask', {
          method: 'POST',
          headers: { cookie },
          body: new URLSearchParams({ thread, action: 'nudge-done', ref: 'x', label: 'Ferdig' }),
        }),
    }
  }
  const one = await browser()
  const [to] = await letters.people.addressesOf('local-leader')
  const card = { language: 'nb' as const, headline: 'Fristen er fredag', body: [], buttons: [button] }
  if (to) await pageChannel(letters.mailbox, clock).send(to, card, 'nudge:1')
  const other = await browser()
  expect(await other.opens()).toContain('Fristen er fredag')
  const stranger = await routes.request('/')
  expect(await stranger.text()).not.toContain('Fristen er fredag')

  const thread = /name="thread" value="(m-[0-9a-f-]+)"/.exec(await one.opens())?.[1] ?? ''
  await one.presses(thread)
  expect(await other.opens()).not.toContain('Fristen er fredag')
})

const button = { action: 'nudge-done', ref: 'x', label: 'Ferdig' }
