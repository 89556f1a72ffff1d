import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { Listener } from '../../src/domain/channel.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { changedCard, figuresCard, pulseCard, thanksInPlace } from '../support/cards.ts'
import { openPage, phone, takePicture, wide } from '../support/window.ts'

const files = ['kart.png', 'budsjett.pptx']

/** Greets with `first`, and answers whatever is done with `then`. */
function house(first: Card, then: Card = thanksInPlace): Listener {
  return async (event) => (event.kind === 'arrived' ? first : then)
}

/** As long as what the calendar and the surveys call things. */
const longNamesCard: Card = {
  language: 'nb',
  headline: 'Frister framover',
  body: [
    {
      kind: 'facts',
      facts: [
        {
          label: 'Årsregnskap og årsberetning behandlet i kommunestyret, senest',
          value: '30. juni 2027 · Forventet, ikke bekreftet',
        },
        { label: 'GSI: telledato', value: '1. oktober 2027 · Forventet, ikke bekreftet' },
      ],
    },
    {
      kind: 'bars',
      title: 'Treff i 2009, 105 svar',
      unit: 'treff',
      bars: [
        { label: 'Faglig utviklingsarbeid', value: 103 },
        { label: 'Å lede kunnskapsmedarbeidere i omstilling', value: 74 },
        { label: 'Samhandlingskompetanse', value: 69 },
      ],
    },
  ],
}

describe.skipIf(chromiumPath() === undefined)('a leader who fills in a form in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  async function fillIn(page: Page) {
    await page.getByLabel('For høyt').check()
    await page.getByRole('checkbox', { name: 'Økonomi' }).check()
    await page.getByRole('checkbox', { name: 'Samarbeid' }).check()
    await page.getByLabel('Hva ville hjulpet').fill('Mer tid')
  }
  const values = { pressure: ['high'], topics: ['t0', 't4'], words: ['Mer tid'] }

  it('hands it in once, and reads the thanks where the form was', async () => {
    const { page, heard, complaints } = await openPage(browser, house(pulseCard))
    await fillIn(page)
    await page.getByRole('button', { name: 'Send svarene' }).click()
    await page.getByText('Takk. Svaret er lagret.').waitFor()
    expect(heard.at(-1)).toMatchObject({ kind: 'submitted', ref: 'runde-7', values })
    expect(await page.locator('.exchange, .filled-in').count()).toBe(0)
    expect(await page.locator('.answer:focus').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('uses the keyboard alone, and a new line in the text is a new line', async () => {
    const { page, heard } = await openPage(browser, house(pulseCard))
    await page.getByLabel('Lavt').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByLabel('Hva ville hjulpet').focus()
    await page.keyboard.type('En')
    await page.keyboard.press('Enter')
    await page.keyboard.type('To')
    expect(heard).toHaveLength(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Takk.').waitFor()
    expect(heard.at(-1)).toMatchObject({
      values: { pressure: ['right'], topics: ['t0'], words: ['En\nTo'] },
    })
  })

  it('is told when something is missing or too much is chosen, before it is sent', async () => {
    const { page, heard } = await openPage(browser, house(pulseCard))
    const send = () => page.getByRole('button', { name: 'Send svarene' }).click()
    const reason = () => page.evaluate(`document.querySelector('[name="value.topics"]').validationMessage`)
    await send()
    await page.getByLabel('Passe').check()
    await send()
    expect(await reason()).toBe('Velg minst én.')
    for (const topic of ['Økonomi', 'Politikk', 'Personal', 'Rammeplan']) {
      await page.getByRole('checkbox', { name: topic }).check()
    }
    await send()
    expect(await reason()).toBe('Velg høyst 3.')
    expect(heard).toHaveLength(1)
    await page.getByRole('checkbox', { name: 'Politikk' }).uncheck()
    await send()
    await page.getByText('Takk.').waitFor()
    expect(heard).toHaveLength(2)
  })

  it('hands it in without a script too', async () => {
    const { page, heard } = await openPage(browser, house(pulseCard), { javaScriptEnabled: false })
    await fillIn(page)
    await page.getByRole('button', { name: 'Send svarene' }).click()
    await page.getByText('Takk. Svaret er lagret.').waitFor()
    expect(heard.at(-1)).toMatchObject({ kind: 'submitted', values })
  })

  it('keeps what was filled in when it cannot be handed in', async () => {
    const fails: Listener = async (event) => {
      if (event.kind === 'arrived') return pulseCard
      throw new Error('a fault')
    }
    const { page } = await openPage(browser, fails)
    await fillIn(page)
    await page.getByRole('button', { name: 'Send svarene' }).click()
    await page.getByRole('alert').getByText('Noe gikk galt hos meg').waitFor()
    expect(await page.getByLabel('Hva ville hjulpet').inputValue()).toBe('Mer tid')
    expect(await page.locator('.exchange').count()).toBe(0)
  })

  it('says how an answer was, and reads the reply where the two buttons were', async () => {
    const thanks: Card = { language: 'nb', headline: 'Takk for svaret.', body: [] }
    const { page, heard } = await openPage(browser, house(figuresCard, thanks))
    await page.getByRole('button', { name: 'Ikke nyttig svar' }).click()
    await page.getByText('Takk for svaret.').waitFor()
    expect(heard.at(-1)).toMatchObject({ kind: 'pressed', action: 'not-useful', ref: 'answer-12' })
    expect(await page.locator('.feedback, .exchange').count()).toBe(0)
    expect(await page.getByText('Tilskudd til forebygging 2026').isVisible()).toBe(true)
  })

  it('reads a reply that is a card of its own below, with what was pressed', async () => {
    const { page } = await openPage(browser, house(figuresCard, changedCard))
    await page.getByRole('button', { name: 'Spør rådgiver' }).click()
    await page.getByRole('heading', { name: 'Du spurte: Spør rådgiver' }).waitFor()
    expect(await page.getByText('Tilskudd til forebygging 2026').isVisible()).toBe(true)
  })

  it.each([
    ['a wide window', wide],
    ['a telephone', phone],
  ])('reads long names beside dates and figures without a word being broken, on %s', async (_, viewport) => {
    const { page } = await openPage(browser, house(longNamesCard), { viewport })
    expect(await page.evaluate('measure.brokenWords(".facts-list dt, .facts-list dd, .bars th")')).toEqual([])
    expect(await page.evaluate('measure.share(".facts-list dd", ".facts-list")')).toBeGreaterThan(0.4)
  })

  describe.each([
    ['a wide window', 'wide', wide],
    ['a telephone', 'phone', phone],
    ['a page enlarged four times', 'enlarged', { width: 320, height: 256 }],
  ])('with %s', (_, size, viewport) => {
    it.each(['light', 'dark'] as const)(
      'reads every question and figure without effort when it is %s',
      async (colorScheme) => {
        const { page, complaints } = await openPage(browser, house(pulseCard, figuresCard), {
          viewport,
          colorScheme,
        })
        await fillIn(page)
        await page.getByRole('button', { name: 'Send svarene' }).click()
        await page.locator('.bars').waitFor()
        expect(await page.evaluate('measure.overflow()')).toBe(0)
        expect(await page.evaluate('measure.faint()')).toEqual([])
        expect(await page.evaluate('measure.faintEdges()')).toEqual([])
        expect(await page.evaluate('measure.small()')).toEqual([])
        await takePicture(page, `page-form-${size}-${colorScheme}`)
        expect(
          complaints.filter((said) => !files.some((name) => said.includes(name)) && !said.includes('404')),
        ).toEqual([])
      },
    )
  })

  it('prints what was answered, and nothing to fill in', async () => {
    const { page } = await openPage(browser, house(pulseCard, figuresCard))
    await fillIn(page)
    await page.getByRole('button', { name: 'Send svarene' }).click()
    await page.locator('.bars').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('input:visible, button:visible, select:visible').count()).toBe(0)
    expect(await page.locator('.bars').isVisible()).toBe(true)
  })
})
