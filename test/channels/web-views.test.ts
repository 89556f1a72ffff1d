import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { application } from '../../src/channels/server.ts'
import { madeFileRoutes } from '../../src/channels/web/made-files.ts'
import { silent } from '../../src/domain/log.ts'
import { browserOf } from '../support/browser-of.ts'
import { councilHouse, furnish } from '../support/council-house.ts'
import { dataFolder } from '../support/house.ts'

type House = Awaited<ReturnType<typeof councilHouse>>

/** A browser in which this role was picked. */
async function browserAs(role: string, { routes, store, clock }: House) {
  const app = application([routes, madeFileRoutes({ files: store.files, clock, log: silent })], silent)
  const browser = browserOf(app)
  await browser.open('/login')
  await browser.submit('/login', { role })
  await browser.open('/')
  return browser
}

describe('the pages of the council', () => {
  const { data, remove } = dataFolder()
  let house: House
  beforeAll(async () => {
    house = await councilHouse(data)
    await furnish(house)
  }, 60_000)
  afterAll(async () => {
    await house.close()
    await remove()
  })

  const as = (role: string) => browserAs(role, house)

  it('count questions by theme, and show none of them', async () => {
    const page = await (await as('adviser')).open('/questions')
    expect(page).toContain('Økonomi')
    expect(page).toContain('Sto ikke i kildene')
    expect(page).not.toContain('hemmelig formulering')
  })

  it('name no theme by a word of the program, and count what is none of ours as something else', async () => {
    const browser = await as('adviser')
    for (const language of ['nn', 'en', 'nb']) {
      const page = await browser.open(`/questions?language=${language}`)
      expect(page).not.toMatch(/>\s*team\s*</)
    }
    expect(await browser.open('/questions/themes.csv')).not.toMatch(/^team;/m)
  })

  it('say of an open round that it is open, and nothing more', async () => {
    const browser = await as('adviser')
    const csv = await browser.open('/pulses/rounds.csv')
    const [open = '', closed = ''] = csv.split('\n').slice(1)
    expect(open).toMatch(/41;vises når runden er stengt;åpen$/)
    expect(closed).toMatch(/41;24;stengt$/)
  })

  it('show no group of fewer than five, and none that can be worked out', async () => {
    const csv = await (await as('editor')).open('/members/regions.csv')
    const rows = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(';'))
    const counts = rows.map(([, count]) => Number(count))
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(41)
    expect(csv).toMatch(/Innlandet.*til sammen/)
  })

  it('tell what did not arrive and why, and neither what it said nor whom it was for', async () => {
    const page = await (await as('administrator')).open('/delivery')
    expect(page).toContain('plattformen svarte channel_not_found')
    expect(page).not.toMatch(/D[0-9]\b|U1\b|Hei</)
  })

  it('name what nobody has found, and when a document is to be looked over', async () => {
    const browser = await as('editor')
    expect(await browser.open('/documents/documents.csv')).toContain(
      'Tittel;Status;År;Gjennomgås;Brukt i svar;Avsnitt',
    )
    expect((await browser.open('/documents/unused.csv')).split('\n').length).toBeGreaterThan(10)
  })

  it('write no text into a file that a spreadsheet would run, and no markup into a page', async () => {
    const hostile = '=HYPERLINK("http://evil.test")<script>alert(1)</script>'
    const from = { channel: 'web', workspace: 'local', person: 'role-leader', handle: 'page' } as const
    const about = { id: 'hostile', question: hostile, language: 'nb', areas: [], state: 'open' } as const
    const opened = house.clock.now()
    await house.store.tickets.open({ ...about, areas: [], from, asker: 'member:local-leader', opened })
    const browser = await as('adviser')
    const csv = await browser.open('/tickets/tickets.csv')
    expect(csv).toContain(`"'=HYPERLINK`)
    expect(csv).not.toMatch(/(^|;|")=HYPERLINK/m)
    const page = await browser.open('/tickets')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>alert')
    await house.store.tickets.close('hostile')
  })

  it.each([
    '/questions/nothing.csv',
    '/questions/themes.exe',
    '/questions/..%2f..%2fpackage.json',
    '/map/overview.svg',
    '/map/secret.png',
  ])('have nothing at %s, and say so', async (path) => {
    const reply = await (await as('adviser')).get(path)
    expect(reply.status).toBe(404)
    expect((await reply.text()).length).toBeLessThan(80)
  })

  it('give a workbook that is one', async () => {
    const reply = await (await as('adviser')).get('/documents/documents.xlsx')
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="taktstokk-documents.xlsx"')
    const [first, second] = new Uint8Array(await reply.arrayBuffer())
    expect([first, second]).toEqual([0x50, 0x4b])
  })

  it('draw the map as a picture', async () => {
    const reply = await (await as('adviser')).get('/map/overview.png')
    expect(reply.headers.get('content-type')).toBe('image/png')
    expect((await reply.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
  }, 30_000)
})

describe('a page of a member', () => {
  const { data, remove } = dataFolder()
  let house: House
  beforeAll(async () => {
    house = await councilHouse(data)
    await furnish(house)
  }, 60_000)
  afterAll(async () => {
    await house.close()
    await remove()
  })

  const leader = () => browserAs('leader', house)

  it.each([
    [
      '50,000 characters',
      { action: 'deadlines-save', ref: 'new', 'value.title': 'x'.repeat(50_000), submitted: 'true' },
    ],
    ['no field at all', {}],
    [
      'fields of nobody’s',
      { action: 'deadlines-save', ref: 'new', submitted: 'true', 'value.__proto__': 'x' },
    ],
  ])('takes %s with a message, and nothing is kept', async (_what, fields) => {
    const browser = await leader()
    await browser.open('/deadlines')
    const reply = await browser.submit('/deadlines', fields)
    expect(reply.status).toBe(200)
    expect(await reply.text()).toMatch(/class="reply"[\s\S]*?(ikke|Skriv)/)
    expect(await house.store.nudges.ownOf('local-leader')).toEqual([])
  })

  it('takes nothing that another page sends, nor what has not got what the page itself holds', async () => {
    const browser = await leader()
    await browser.open('/deadlines')
    const own = {
      action: 'deadlines-save',
      ref: 'new',
      submitted: 'true',
      'value.title': 'Møte',
      'value.date': '12. januar 2027',
    }
    expect((await browser.submit('/deadlines', own, { origin: 'https://evil.test' })).status).toBe(403)
    expect((await browser.submit('/deadlines', own, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await browser.submit('/deadlines', { ...own, proof: 'made up' })).status).toBe(403)
    expect(await house.store.nudges.ownOf('local-leader')).toEqual([])
    expect((await browser.submit('/deadlines', own)).status).toBe(200)
    expect(await house.store.nudges.ownOf('local-leader')).toHaveLength(1)
  })

  it('shows a name with markup as it was written', async () => {
    const browser = await leader()
    await browser.open('/my-data')
    await browser.submit('/my-data', {
      action: 'profile-save',
      ref: 'me',
      submitted: 'true',
      'value.municipality': '<img src=x onerror=alert(1)>',
    })
    expect(await browser.open('/my-data')).not.toContain('<img src=x')
  })

  it('gives a file to whoever has its address, until it is old; a guessed address gives a message', async () => {
    const browser = await leader()
    await browser.open('/my-data')
    const reply = await browser.submit('/my-data', { action: 'my-data-export', ref: 'me' })
    const [, address = ''] =
      /href="(?:http:\/\/127\.0\.0\.1)?(\/files\/[^"]+)"/.exec(await reply.text()) ?? []
    expect((await browser.get(address)).status).toBe(200)
    const guessed = await browser.get(address.replace(/\/files\/.{6}/, '/files/AAAAAA'))
    expect(guessed.status).toBe(404)
    expect(await guessed.text()).toContain('Fila finnes ikke her')
    house.pass(8 * 86_400_000)
    const old = await (await leader()).get(address)
    expect(old.status).toBe(404)
    expect(await old.text()).toContain('slettes etter sju dager')
  })

  it('is gone with the member: who erases everything is known no more', async () => {
    const browser = await leader()
    await browser.open('/my-data')
    const reply = await browser.submit('/my-data', { action: 'my-data-erase-yes', ref: 'me' })
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/'])
    expect((await browser.get('/my-data')).status).toBe(403)
    expect(await house.store.people.member('local-leader')).toBeUndefined()
  })
})
