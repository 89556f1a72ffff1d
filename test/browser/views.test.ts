import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { councilPages, memberPages } from '../../src/channels/web/who.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { dataFolder } from '../support/house.ts'
import { servedCouncil } from '../support/served-council.ts'
import { takePicture } from '../support/window.ts'

const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'))
const asked = new URL('../support/views.js', import.meta.url).pathname
/** At 400 % a window of 1280 pixels is 320 wide. */
const widths = [1280, 360, 320]
/** English itself writes these with a hyphen; the last is what Slack answered, and quoted as that. */
const notOurs = / (?:self-check|four-month|cross-sector|walk-through|channel_not_found)$/
/** Whoever adds a page has it looked at here. */
const ofMembers = ['/', ...memberPages, '/accessibility', '/login']

describe.skipIf(chromiumPath() === undefined)('the pages in a browser', () => {
  const { data, remove } = dataFolder()
  let browser: Browser
  let site: Awaited<ReturnType<typeof servedCouncil>>
  beforeAll(async () => {
    browser = await openBrowser()
    site = await servedCouncil(data)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await site.stop()
    await remove()
  })

  /** A window of somebody who has picked a role, and what it complains of and whom it asks. */
  async function as(role: string, locale = 'nb-NO') {
    const context = await browser.newContext({
      locale,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
    })
    await context.addInitScript({ path: asked })
    const page = await context.newPage()
    const complaints: string[] = []
    const origins = new Set<string>()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (fault) => complaints.push(fault.message))
    page.on('request', (request) => origins.add(new URL(request.url()).origin))
    await enter(page, role, site.address)
    return { context, page, complaints, origins }
  }

  async function faultsIn(page: Page, path: string, role: string): Promise<string[]> {
    await page.goto(`${site.address}${path}`)
    await page.evaluate('views.unfold()')
    const faults: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const width of widths) {
        await page.setViewportSize({ width, height: width === 320 ? 256 : 800 })
        const where = `${path} ${colorScheme} ${width}`
        const reach = await page.evaluate<number>('views.reach()')
        if (reach > width) faults.push(`${where}: scrolls sideways to ${reach}`)
        if (width === 320) continue
        await takePicture(page, `view-${role}${path.replaceAll('/', '-')}-${colorScheme}-${width}`)
        const broken = await page.evaluate<string[]>(`views.faults(${JSON.stringify(colorScheme)})`)
        faults.push(...broken.map((fault) => `${where}: ${fault}`))
      }
    }
    return faults
  }

  it.each([
    ['leader', 'nb-NO', ofMembers],
    ['adviser', 'nb-NO', councilPages],
    ['leader', 'nn-NO', ['/deadlines', '/my-data']],
    ['editor', 'en-GB', ['/dates', '/documents', '/tickets']],
  ])(
    'of a %s in %s break none of the rules that axe knows, light and dark, wide and narrow',
    async (role, locale, paths) => {
      const { context, page, complaints, origins } = await as(role, locale)
      await context.addInitScript({ path: axe })
      const faults: string[] = []
      for (const path of paths) faults.push(...(await faultsIn(page, path, role)))
      expect(faults).toEqual([])
      expect(complaints.filter((text) => !text.includes('403'))).toEqual([])
      expect([...origins]).toEqual([site.address])
      await context.close()
    },
    240_000,
  )

  it('stand still, every one of them, for whoever wants no motion', async () => {
    for (const [role, paths] of [
      ['leader', ofMembers],
      ['adviser', councilPages],
    ] as const) {
      const { context, page } = await as(role)
      for (const path of paths) {
        await page.goto(`${site.address}${path}`)
        await page.emulateMedia({ reducedMotion: 'reduce' })
        expect(await page.evaluate<string[]>('views.moving()'), path).toEqual([])
        await page.emulateMedia({ reducedMotion: 'no-preference' })
        expect((await page.evaluate<string[]>('views.moving()')).length, path).toBeGreaterThan(0)
      }
      await context.close()
    }
  }, 120_000)

  it.each(['nb-NO', 'nn-NO', 'en-GB'])(
    'show in %s no name that is the program’s own',
    async (locale) => {
      const found: string[] = []
      for (const [role, paths] of [
        ['leader', ofMembers],
        ['adviser', councilPages],
      ] as const) {
        const { context, page } = await as(role, locale)
        for (const path of paths) {
          await page.goto(`${site.address}${path}`)
          await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
          found.push(...(await page.evaluate<string[]>('views.names()')).map((name) => `${path} ${name}`))
        }
        await context.close()
      }
      expect([...new Set(found)].filter((name) => !notOurs.test(name))).toEqual([])
    },
    120_000,
  )

  it('load with less than 150 kB, whatever the role', async () => {
    for (const [role, path] of [
      ['leader', '/'],
      ['leader', '/start-pack'],
      ['adviser', '/documents'],
    ] as const) {
      const { context, page } = await as(role)
      const sizes: number[] = []
      page.on('response', async (response) => {
        sizes.push((await response.body().catch(() => Buffer.of())).length)
      })
      await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle' })
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        path,
      ).toBeLessThan(150_000)
      await context.close()
    }
  })

  it('are worked by a leader with the keyboard alone: a question, a pulse, a deadline', async () => {
    const { context, page } = await as('leader')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Hvordan legger jeg fram budsjettet for politikerne?')
    await page.keyboard.press('Enter')
    await page.locator('.exchange .sources').waitFor()

    await goByKeyboard(page, 'Puls')
    for (const group of await page.locator('.filled-in fieldset').all()) {
      const first = group.locator('input').first()
      await tabTo(page, first)
      await page.keyboard.press('Space')
    }
    await tabTo(page, page.locator('.filled-in > button'))
    await page.keyboard.press('Enter')
    await page.locator('.reply').getByText('Takk').waitFor()
    expect(await page.locator('.reply:focus').count()).toBe(1)

    await goByKeyboard(page, 'Mine frister')
    const grant = page.locator('details.entry', { hasText: 'KOSTRA: kommunens regnskapstall' })
    await tabTo(page, grant.locator('summary'))
    await page.keyboard.press('Enter')
    await tabTo(page, grant.locator('input[type="radio"]').first())
    await page.keyboard.press('Space')
    await tabTo(page, grant.locator('.filled-in > button'))
    await page.keyboard.press('Enter')
    await page.locator('.reply').waitFor()
    await page.locator('details.entry summary', { hasText: 'Vi vurderer' }).waitFor()
    await context.close()
  }, 120_000)

  it('are worked by an adviser with the keyboard alone: a date is confirmed, a question answered', async () => {
    const { context, page } = await as('adviser')
    await goByKeyboard(page, 'Kalender')
    const found = page.locator('details.entry', { hasText: 'Prosjektstøtte til barn og unge' })
    await tabTo(page, found.locator('summary'))
    await page.keyboard.press('Enter')
    await tabTo(page, found.getByRole('button', { name: 'Bekreft' }))
    await page.keyboard.press('Enter')
    await page.locator('.reply').getByText('Bekreftet').waitFor()
    await page.locator('table.figures', { hasText: 'Prosjektstøtte til barn og unge' }).waitFor()

    await goByKeyboard(page, 'Til rådgiver')
    const ticket = page.locator('details.entry', { hasText: 'elevplass' })
    await tabTo(page, ticket.locator('summary'))
    await page.keyboard.press('Enter')
    await tabTo(page, ticket.locator('textarea'))
    await page.keyboard.type('Se malen for selvkost.')
    await tabTo(page, ticket.locator('.filled-in > button'))
    await page.keyboard.press('Enter')
    await page.locator('.reply').waitFor()
    expect((await site.house.store.tickets.one(site.ticket))?.answer).toBe('Se malen for selvkost.')
    await context.close()
  }, 120_000)

  it('work without a script: a date of one’s own is entered, seen and taken away', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'nb-NO' })
    const page = await plain.newPage()
    await enter(page, 'leader', site.address)
    await page.goto(`${site.address}/deadlines`)
    await page.locator('details.entry summary', { hasText: 'Egen dato' }).click()
    await page.getByLabel('Hva det gjelder').fill('Møte i hovedutvalget')
    await page.locator('input[name="value.date"]').fill('12. januar 2027')
    await page.locator('details.entry[open] .filled-in > button').click()
    const own = page.locator('details.entry', { hasText: 'Møte i hovedutvalget' })
    await own.locator('summary').click()
    await own.getByRole('button', { name: 'Ta bort' }).click()
    await page.locator('.reply').waitFor()
    expect(await page.locator('details.entry', { hasText: 'Møte i hovedutvalget' }).count()).toBe(0)
    await plain.close()
  })
})

async function enter(page: Page, role: string, address: string): Promise<void> {
  await page.goto(`${address}/login`)
  await page.locator(`input[value="${role}"]`).check()
  await page.locator('#login button').click()
  await page.waitForURL(`${address}/`)
}

type Place = ReturnType<Page['locator']>

/** Tabs on until the place is reached; a fault where it never is. */
async function tabTo(page: Page, place: Place): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if ((await place.and(page.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${place} cannot be reached with the keyboard`)
}

async function goByKeyboard(page: Page, name: string): Promise<void> {
  await page.evaluate('views.begin()')
  await tabTo(page, page.locator('nav.pages').getByRole('link', { name, exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
