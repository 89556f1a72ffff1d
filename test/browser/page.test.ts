import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Listener } from '../../src/domain/channel.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { answersTheBudget, budgetAnswer, budgetQuestion, servedPage, welcome } from '../support/page.ts'

const wide = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

describe.skipIf(chromiumPath() === undefined)('a leader in a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof servedPage>>
  /** What the assistant does in this test. */
  let listen: Listener

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    listen = answersTheBudget
    site = await servedPage((event) => listen(event))
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    await site.stop()
  })

  /** Opens the page, and notes what it complains of and whom it asks. */
  async function open(options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      locale: 'nb-NO',
      viewport: wide,
      reducedMotion: 'reduce',
      ...options,
    })
    await context.addInitScript({ path: new URL('../support/measure.js', import.meta.url).pathname })
    const page = await context.newPage()
    const complaints: string[] = []
    const asked = new Set<string>()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (fault) => complaints.push(fault.message))
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    await page.goto(site.address)
    return { page, complaints, asked }
  }

  async function ask(page: Page, question: string) {
    await page.getByLabel('Spørsmålet ditt').fill(question)
    await page.keyboard.press('Enter')
  }

  it('asks with the keyboard alone, and stays in the field for the next question', async () => {
    const { page } = await open()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Hvordan legger jeg fram')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('budsjettet?')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Du spurte: Hvordan legger jeg fram budsjettet?' }).waitFor()
    await page.getByText('Begynn med budsjettforutsetningene').waitFor()
    expect(await page.locator('#text:focus').inputValue()).toBe('')
    expect(site.heard.at(-1)).toMatchObject({ kind: 'said', text: 'Hvordan legger jeg fram\nbudsjettet?' })
  })

  it('opens a source at its passage from the number in the text', async () => {
    const { page } = await open({ viewport: phone })
    await ask(page, budgetQuestion)
    const number = page.getByRole('link', { name: 'Kilde 2' })
    await number.focus()
    await page.keyboard.press('Enter')
    const passage = page.getByText('Politikarane får grundige presentasjonar')
    await passage.waitFor()
    expect(await passage.getAttribute('lang')).toBe('nn')
    const { top, bottom } = await placeOf(page, '.passage:focus')
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan((await placeOf(page, '#ask')).top)
    expect(await page.getByText('De bør stå først').isVisible()).toBe(false)
  })

  it('gets an answer from an example, and one from a button of the answer, in the same conversation', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: budgetQuestion }).click()
    await page.getByRole('button', { name: 'Vis malen' }).click()
    await page.getByRole('heading', { name: 'Du spurte: Vis malen' }).waitFor()
    await expect.poll(() => page.locator('.sources').count()).toBe(2)
    expect(site.heard).toMatchObject([
      { kind: 'arrived' },
      { kind: 'pressed', action: 'example', ref: 'budget' },
      { kind: 'pressed', action: 'more', ref: 'budget' },
    ])
    expect(new Set(site.heard.map(({ thread }) => thread)).size).toBe(1)
  })

  it('sees that work is going on, and by a baton at rest when motion is unwanted', async () => {
    const answered = Promise.withResolvers<undefined>()
    listen = async (event) => (event.kind === 'arrived' ? welcome : answered.promise.then(() => budgetAnswer))
    const { page } = await open({ reducedMotion: 'no-preference' })
    await ask(page, budgetQuestion)
    const baton = page.locator('.waiting path')
    await expect.poll(() => styleOf(page, '.waiting path', 'animation-name')).toBe('beat')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await styleOf(page, '.waiting path', 'animation-name')).toBe('none')
    expect(await page.getByText('Leter i kildene').isVisible()).toBe(true)
    answered.resolve(undefined)
    await page.getByText('Begynn med budsjettforutsetningene').waitFor()
    expect(await baton.count()).toBe(0)
  })

  it('who sends nothing is told so beside the field', async () => {
    const { page } = await open()
    await ask(page, '   ')
    await page.getByRole('alert').getByText('Skriv et spørsmål først.').waitFor()
    expect(await page.locator('#text:focus').getAttribute('aria-invalid')).not.toBeNull()
    expect(site.heard).toHaveLength(1)
  })

  it('keeps the text when the assistant fails, when it is away, and when the text is too much', async () => {
    const { page } = await open()
    const field = page.getByLabel('Spørsmålet ditt')
    const alert = page.getByRole('alert')
    listen = async () => Promise.reject(new Error('a fault'))
    await ask(page, 'Hva nå?')
    await alert.getByText('Noe gikk galt hos meg').waitFor()
    expect(await field.inputValue()).toBe('Hva nå?')
    await ask(page, 'æ'.repeat(600_000))
    await alert.getByText('for langt').waitFor()
    expect(await field.inputValue()).toHaveLength(600_000)
    await site.stop()
    await ask(page, 'Er du der?')
    await alert.getByText('Jeg får ikke kontakt').waitFor()
    expect(await field.inputValue()).toBe('Er du der?')
    expect(await page.locator('.exchange').count()).toBe(0)
  })

  it('gets the answer without a script too', async () => {
    const { page } = await open({ javaScriptEnabled: false })
    await page.getByLabel('Spørsmålet ditt').fill(budgetQuestion)
    await page.getByRole('button', { name: 'Spør', exact: true }).click()
    await page.getByText('Begynn med budsjettforutsetningene').waitFor()
    await page.getByRole('link', { name: 'Kilde 1' }).click()
    expect(await page.getByText('De bør stå først').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Kopier svaret' }).isVisible()).toBe(false)
  })

  it('copies the answer with its sources', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await ask(page, budgetQuestion)
    await page.getByRole('button', { name: 'Kopier svaret' }).click()
    await page.getByText('Svaret er kopiert').waitFor()
    const copied = await page.evaluate('navigator.clipboard.readText()')
    expect(copied).toMatch(/^Begynn med budsjettforutsetningene/)
    expect(copied).toContain('[2] Arbeid mot politikerne')
  })

  it('chooses a language that the page speaks from then on', async () => {
    const { page } = await open()
    await page.getByRole('link', { name: 'Nynorsk' }).click()
    await page.getByRole('heading', { name: 'Kva lurer du på?' }).waitFor()
    await page.reload()
    expect(await page.getByRole('link', { name: 'Nynorsk' }).getAttribute('aria-current')).toBe('true')
  })

  it('hears a log with headings, labels and nothing unnamed', async () => {
    const { page } = await open()
    await ask(page, budgetQuestion)
    await page.locator('.sources').waitFor()
    const heard = await page.locator('body').ariaSnapshot()
    for (const part of [
      'navigation "Språk"',
      'main',
      'heading "Hva lurer du på?" [level=1]',
      'log "Samtalen"',
    ]) {
      expect(heard).toContain(part)
    }
    expect(heard).toContain('heading "Kilder" [level=3]')
    expect(heard).not.toMatch(/- (button|link|textbox|img)(:|$)/m)
  })

  it('prints a document: answers and whole sources, and nothing to press', async () => {
    const { page } = await open()
    await ask(page, budgetQuestion)
    await page.locator('.sources').waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.getByText('De bør stå først').isVisible()).toBe(true)
    expect(await page.getByText('Hei. Jeg er Taktstokk').isVisible()).toBe(false)
    expect(await page.locator('button:visible, textarea:visible, nav:visible').count()).toBe(0)
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(await page.locator('details[open]').count()).toBe(0)
  })

  describe.each([
    ['a wide window', wide],
    ['a telephone', phone],
    ['a page enlarged four times', { width: 320, height: 256 }],
  ])('with %s', (_, viewport) => {
    it.each(['light', 'dark'] as const)(
      'reads everything without effort when it is %s',
      async (colorScheme) => {
        const { page, complaints, asked } = await open({ viewport, colorScheme })
        const readable = async () => {
          expect(await page.evaluate('measure.overflow()')).toBe(0)
          expect(await page.evaluate('measure.faint()')).toEqual([])
          expect(await page.evaluate('measure.faintEdges()')).toEqual([])
          expect(await page.evaluate('measure.small()')).toEqual([])
          expect(await page.evaluate('measure.lineLength()')).toBeLessThanOrEqual(70)
        }
        await readable()
        await ask(page, `${budgetQuestion} ${'kommunestyrebudsjettbehandling'.repeat(4)}`)
        await page.locator('.sources').waitFor()
        for (const source of await page.locator('summary').all()) await source.click()
        await ask(page, ' ')
        await page.getByRole('alert').getByText('Skriv').waitFor()
        await readable()
        expect(complaints).toEqual([])
        expect([...asked]).toEqual([new URL(site.address).origin])
      },
    )
  })

  it('has the field within the thumb’s reach on a telephone, before and after a long conversation', async () => {
    const { page } = await open({ viewport: phone })
    expect((await placeOf(page, '#ask')).bottom).toBe(phone.height)
    for (let turn = 1; turn <= 3; turn++) {
      await ask(page, budgetQuestion)
      await expect.poll(() => page.locator('.sources').count()).toBe(turn)
    }
    expect((await placeOf(page, '#ask')).bottom).toBe(phone.height)
    expect((await placeOf(page, '.exchange:last-child h2')).top).toBeGreaterThanOrEqual(0)
  })
})

/** Where an element stands in the window, in pixels from its upper edge. */
async function placeOf(page: Page, selector: string): Promise<{ top: number; bottom: number }> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`${selector} is not to be seen.`)
  return { top: Math.round(box.y), bottom: Math.round(box.y + box.height) }
}

function styleOf(page: Page, selector: string, property: string): Promise<unknown> {
  return page.evaluate(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`,
  )
}
