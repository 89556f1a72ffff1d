import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { marked } from 'marked'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { helpCard, welcomeCard } from '../../src/assistant/cards/welcome.ts'
import { messageOf } from '../../src/channels/teams/render.ts'
import type { Card } from '../../src/domain/card.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { changedCard, figuresCard, pulseCard, thanksInPlace } from '../support/cards.ts'
import { budgetAnswer as pageAnswer } from '../support/page.ts'
import { budgetAnswer } from '../support/teams-house.ts'
import { takePicture } from '../support/window.ts'

const long = 'Kommunestyrebudsjettbehandlingsforutsetninger'
const buttons = Array.from({ length: 9 }, (_, at) => ({
  action: 'a',
  ref: `${at}`,
  label: `${long.slice(0, 4 + 4 * at)}`,
}))

/** A card of every kind. */
const cards: Record<string, Card> = {
  welcome: welcomeCard('nb'),
  help: helpCard('nn'),
  answer: budgetAnswer,
  'long-answer': { ...pageAnswer, feedback: 'answer-12' },
  english: { ...pageAnswer, language: 'en' },
  form: pulseCard,
  changed: changedCard,
  thanks: thanksInPlace,
  figures: figuresCard,
  extremes: {
    language: 'nb',
    headline: long.repeat(3),
    body: [
      { kind: 'list', items: [long.repeat(2), long], ordered: true },
      { kind: 'facts', facts: [{ label: 'Forutsetning', value: 'Budsjettbehandling' }] },
      {
        kind: 'bars',
        title: long,
        unit: 'kryss',
        bars: [
          { label: long.repeat(2), value: 104_000 },
          { label: 'a', value: 0 },
        ],
      },
    ],
    buttons,
  },
}

const library = new URL('../../node_modules/adaptivecards/dist/adaptivecards.min.js', import.meta.url)
const style = `
  body { margin: 0; padding: 16px; background: var(--emphasis); color: var(--text);
    font: 14px/20px 'Segoe UI', Inter, system-ui, sans-serif }
  #message { background: var(--ground); border: 1px solid var(--edge); border-radius: 4px; overflow-wrap: anywhere }
  a { color: var(--accent) }
  .text { padding: 16px 16px 0 } .text p { margin: 0 0 8px }
  input[type=text], textarea, select { color: var(--text); background: var(--emphasis); border: 1px solid var(--edge);
    font: inherit; padding: 6px 8px; box-sizing: border-box; max-width: 100% }
  button { font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--edge);
    border-radius: 4px; padding: 5px 12px; white-space: normal; overflow-wrap: anywhere }
`

describe.skipIf(chromiumPath() === undefined)("a card, drawn by Microsoft's own library", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  async function open(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    onTestFinished(() => page.close())
    await page.route('**/*', (route) => route.fulfill({ contentType: 'image/png', body: chart() }))
    await page.setContent(
      `<html><head><style>${style}</style></head><body><div id="message"></div></body></html>`,
    )
    await page.addScriptTag({ content: readFileSync(library, 'utf8') })
    await page.addScriptTag({
      path: new URL('../support/drawn-card.js', import.meta.url).pathname,
      type: 'module',
    })
    await page.waitForFunction('globalThis.drawnCard !== undefined')
    return page
  }

  async function draw(page: Page, theme: string, card: Card): Promise<unknown> {
    const { text = '', attachments } = messageOf(card)
    const message = { theme, text: await marked(text), content: unfolded(attachments[0]?.content) }
    const said = await page.evaluate(`drawnCard.draw(${JSON.stringify(message)})`)
    await page.waitForFunction('[...document.images].every((image) => image.complete)')
    return said
  }

  describe.each([
    ['wide', 620],
    ['phone', 340],
  ])('%s', (size, width) => {
    it.each(['light', 'dark'])('can be read whole when it is %s', async (theme) => {
      const page = await open(width)
      const faults: Record<string, unknown> = {}
      for (const [name, card] of Object.entries(cards)) {
        const said = await draw(page, theme, card)
        await takePicture(page, `teams-${name}-${size}-${theme}`)
        faults[name] = [said, await page.evaluate('drawnCard.faults()')]
      }
      // Charts are Teams' own: the library says that it does not know them, and draws the same numbers as lines.
      const chartUnknown = [expect.stringContaining('Chart.HorizontalBar')]
      const well = Object.keys(cards).map((name) => [name, [[], []]])
      expect(faults).toEqual({
        ...Object.fromEntries(well),
        figures: [chartUnknown, []],
        extremes: [chartUnknown, []],
      })
    })
  })

  it('with words upon words or cut off would be noticed', async () => {
    const page = await open(340)
    await draw(page, 'light', thanksInPlace)
    await page.evaluate(`document.getElementById('message').insertAdjacentHTML('beforeend',
      '<p style="margin:0">En</p><p style="margin:-20px 0 0">To</p><div style="height:8px;overflow:hidden">Tre</div><pre>${'a'.repeat(400)}</pre>')`)
    const faults = await page.evaluate('drawnCard.faults().join()')
    expect(faults).toContain('"En" and "To" lie on each other')
    expect(faults).toContain('"Tre" is cut off')
  })
})

/** With every passage open: what is folded must be well drawn too. */
function unfolded(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content).replaceAll('"isVisible":false', '"isVisible":true'))
}

function chart(): Buffer {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><rect width="100%" height="100%" fill="#fff"/><rect x="40" y="60" width="420" height="32" fill="#0b5c63"/><rect x="40" y="120" width="300" height="32" fill="#0b5c63"/></svg>'
  return Buffer.from(new Resvg(svg).render().asPng())
}
