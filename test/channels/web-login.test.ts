import { expect, it } from 'vitest'
import { webRoutes } from '../../src/channels/web/routes.ts'
import { silent } from '../../src/domain/log.ts'
import { createPeople } from '../../src/storage/sqlite/people.ts'
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
