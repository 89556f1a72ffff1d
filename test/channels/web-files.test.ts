import { describe, expect, it } from 'vitest'
import { madeFileRoutes } from '../../src/channels/web/made-files.ts'
import { type Log, silent } from '../../src/domain/log.ts'
import { settingsAtFirst } from '../../src/people/member.ts'
import { hashOfToken, newToken } from '../../src/people/sessions.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { createSessions } from '../../src/storage/rows/sessions.ts'
import { figuresCard } from '../support/cards.ts'
import { pageWith } from '../support/page.ts'
import { temporaryDatabase } from '../support/store.ts'

const monday = Date.parse('2026-11-30T08:00:00+01:00')
const sevenDaysMs = 7 * 24 * 3_600_000

/** Two members who are logged in, and a document of the first. */
async function twoMembers() {
  const db = await temporaryDatabase()
  const [files, people, sessions] = [
    createFiles(db, 'https://taktstokk.example'),
    createPeople(db),
    createSessions(db),
  ]
  const cookies = await Promise.all(
    ['first', 'second'].map(async (id) => {
      const place = { channel: 'web' as const, workspace: 'local', person: id }
      await people.add({ id, role: 'leader', since: '2026-11-01', settings: settingsAtFirst })
      await people.met(id, { ...place, handle: 'page' }, monday)
      const token = newToken()
      await sessions.begin(hashOfToken(token), { place, ends: monday + sevenDaysMs * 2 })
      return `taktstokk_session=${token}`
    }),
  )
  const put = (name: string, mediaType: string) =>
    files.put({ owner: 'member:first', name, mediaType, bytes: Buffer.from('innhold'), alt: '' }, monday)
  const at = (now: number) =>
    madeFileRoutes({ files, people, sessions, clock: { now: () => now }, log: silent })
  const fetch = (address: string, cookie = '', now = monday) =>
    at(now).request(new URL(address).pathname, { headers: { cookie } })
  return { put, fetch, first: cookies[0] ?? '', second: cookies[1] ?? '' }
}

describe('a document that a member had made', () => {
  it('is given to that member, and to the browser that a messenger opens', async () => {
    const { put, fetch, first } = await twoMembers()
    const { link } = await put('budsjett.docx', 'application/msword')
    expect((await fetch(link, first)).status).toBe(200)
    expect((await fetch(link)).status).toBe(200)
  })

  it('is the same clear page for another member, when it is old, and when its address is guessed', async () => {
    const { put, fetch, first, second } = await twoMembers()
    const { link, id } = await put('budsjett.docx', 'application/msword')
    const replies = [
      await fetch(link, second),
      await fetch(link, first, monday + sevenDaysMs),
      await fetch(link.replace(id, 'x'.repeat(32)), first),
    ]
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404])
    const [other = '', old, guessed] = await Promise.all(replies.map((reply) => reply.text()))
    expect([old, guessed]).toEqual([other, other])
    expect(other).toContain('bare for den som ba om dem')
    expect(other).not.toMatch(/innhold|budsjett|first/)
  })

  it('a picture that was shared is shown to whoever sees the message', async () => {
    const { put, fetch, second } = await twoMembers()
    expect((await fetch((await put('kart.png', 'image/png')).link, second)).status).toBe(200)
  })
})

/** A shelf of files and its routes, with a clock that can be moved. */
async function shelf(log: Log = silent) {
  const files = createFiles(await temporaryDatabase(), 'https://taktstokk.example')
  let now = monday
  const routes = madeFileRoutes({ files, clock: { now: () => now }, log })
  const put = (name: string, mediaType: string, text = 'innhold') =>
    files.put({ owner: 'leder-7', name, mediaType, bytes: Buffer.from(text), alt: 'Et kart.' }, monday)
  return {
    put,
    fetch: (address: string, headers = {}) => routes.request(new URL(address).pathname, { headers }),
    pass: (ms: number) => {
      now += ms
    },
  }
}

describe('a file that was made for somebody', () => {
  it('is fetched by its address, to be kept', async () => {
    const { put, fetch } = await shelf()
    const { link } = await put('budsjett.docx', 'application/msword')
    const reply = await fetch(link)
    expect(reply.status).toBe(200)
    expect(await reply.text()).toBe('innhold')
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/msword',
      'content-disposition': "attachment; filename*=UTF-8''budsjett.docx",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
  })

  it('is shown when it is a picture, and a drawing that is opened can run nothing', async () => {
    const { put, fetch } = await shelf()
    const reply = await fetch((await put('kart.svg', 'image/svg+xml', '<svg/>')).link)
    expect(reply.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(reply.headers.get('content-type')).toBe('image/svg+xml')
    expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/)
    expect(reply.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it('keeps its letters when it is text', async () => {
    const { put, fetch } = await shelf()
    const reply = await fetch((await put('frister.csv', 'text/csv', 'Søk nå')).link)
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await reply.text()).toBe('Søk nå')
  })

  it('is gone after seven days, and whoever comes reads so in their language', async () => {
    const { put, fetch, pass } = await shelf()
    const { link } = await put('kart.png', 'image/png')
    pass(sevenDaysMs - 1)
    expect((await fetch(link)).status).toBe(200)
    pass(1)
    const gone = await fetch(link, { 'accept-language': 'nn-NO' })
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('Filer som Taktstokk lagar, blir sletta etter sju dagar')
  })

  it('is not found under another id or another name', async () => {
    const { put, fetch } = await shelf()
    const { link, id } = await put('kart.png', 'image/png')
    for (const address of [link.replace(id, 'x'.repeat(32)), link.replace('kart.png', 'kart.exe')]) {
      const reply = await fetch(address)
      expect(reply.status).toBe(404)
      expect(await reply.text()).toContain('<html lang="nb">')
    }
  })

  it('leaves no address in the log when it cannot be fetched', async () => {
    const lines: string[] = []
    const note = (what: string, fields?: object) => lines.push(`${what} ${JSON.stringify(fields)}`)
    const log: Log = { debug: note, info: note, warn: note, error: note }
    const broken = { get: async () => Promise.reject(new Error('the disk is gone')) }
    const routes = madeFileRoutes({ files: broken, clock: { now: () => monday }, log })
    expect((await routes.request('/files/secret/kart.png')).status).toBe(503)
    expect(lines).toHaveLength(1)
    expect(lines.join()).not.toMatch(/secret|kart/)
  })
})

describe('on the page', () => {
  it('a picture is shown from here with its words, and each file has its link', async () => {
    const { app } = pageWith(async () => figuresCard)
    const page = await (await app.request('/')).text()
    expect(page).toContain(
      '<img src="/files/kart_0123456789/kart.png" alt="Behov i 2009: økonomi 33, personal 24, politikk 21 treff.">',
    )
    expect(page).toContain('<a href="/files/deck_0123456789/budsjett.pptx" download="budsjett.pptx">')
    expect(page).toContain('Ti lysbilder om budsjettet.')
    expect(page).not.toContain('taktstokk.example')
  })
})
