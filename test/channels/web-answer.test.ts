import { describe, expect, it } from 'vitest'
import { drawCard } from '../../src/channels/web/answer.ts'
import type { Card, Source } from '../../src/domain/card.ts'
import { budgetAnswer } from '../support/page.ts'

const source: Source = {
  n: 1,
  title: 'Budsjett',
  status: 'Gjeldende',
  place: 'side 3',
  quote: 'Politikarane får tala.',
  quoteLanguage: 'nn',
}

async function drawn(card: Partial<Card>): Promise<string> {
  const whole: Card = { language: 'nb', headline: '', body: [], ...card }
  return String(await drawCard(whole, { thread: 't', proof: 'p' }))
}

function withSource(over: Partial<Source>): Partial<Card> {
  return { body: [{ kind: 'sources', sources: [{ ...source, ...over }] }] }
}

describe('an answer on the page', () => {
  it('leads from each number to the passage that it stands for, and leaves other brackets alone', async () => {
    const page = await drawn({
      body: [
        { kind: 'text', text: 'Slik er det. [1] Se [2] og [a].' },
        { kind: 'sources', sources: [source] },
      ],
    })
    const [, anchor] = page.match(/href="#([^"]+)" aria-label="Kilde 1">\[1\]</) ?? []
    expect(anchor).toBeDefined()
    expect(page).toContain(`<div class="passage" id="${anchor}"`)
    expect(page).toContain('Se [2] og [a].')
  })

  it('has passages with names of their own, so that two answers do not mix their sources', async () => {
    const anchors = [await drawn(budgetAnswer), await drawn(budgetAnswer)].map(
      (page) => page.match(/class="passage" id="([^"]+)"/)?.[1],
    )
    expect(new Set(anchors).size).toBe(2)
  })

  it('names no place, and draws no dot before one, where the document has none', async () => {
    const page = await drawn(withSource({ place: '' }))
    expect(page).not.toContain('class="place"')
  })

  it('gives a source with title, status in words, place and quote, each in its language', async () => {
    const page = await drawn(withSource({ year: 2025 }))
    expect(page).toContain('<span class="title">Budsjett, 2025</span>')
    expect(page).toContain('<span class="status">Gjeldende</span>')
    expect(page).toContain('<span class="place">side 3</span>')
    expect(page).toContain('<blockquote lang="nn">Politikarane får tala.</blockquote>')
  })

  it('has its labels in the language of the answer', async () => {
    expect(await drawn({ ...withSource({}), language: 'nn' })).toContain('<h3>Kjelder</h3>')
    expect(await drawn({ ...withSource({}), language: 'en' })).toContain('<div class="answer" lang="en">')
  })

  it('keeps the order of a list, and numbers it where the order counts', async () => {
    const items = ['først', 'så']
    expect(await drawn({ body: [{ kind: 'list', items, ordered: true }] })).toContain(
      '<ol class="items"><li>først</li><li>så</li></ol>',
    )
    expect(await drawn({ body: [{ kind: 'list', items }] })).toContain('<ul class="items">')
  })

  it('can be copied as the text that people read', async () => {
    expect(await drawn(withSource({}))).toMatch(/data-copy="\[1\] Budsjett · Gjeldende · side 3/)
  })

  it('links to the web, and to nothing else that somebody may have written', async () => {
    expect(await drawn(withSource({ link: 'https://www.kulturskoleradet.no/a?b=1&c=2' }))).toContain(
      '<a href="https://www.kulturskoleradet.no/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">',
    )
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/ask', 'x y']) {
      expect(await drawn(withSource({ link }))).not.toContain('<a ')
    }
  })

  it('lets no text become an element or leave its attribute, whatever part of the card it stands in', async () => {
    const evil = `"'><img src=x onerror=alert(1)><script>alert(1)</script>&[1](javascript:alert(1))`
    const page = await drawn({
      headline: evil,
      body: [
        { kind: 'text', text: evil },
        { kind: 'note', text: evil },
        { kind: 'list', items: [evil] },
        {
          kind: 'sources',
          sources: [
            { ...source, title: evil, status: evil, place: evil, quote: evil, link: `https://a.no/${evil}` },
          ],
        },
      ],
      buttons: [{ action: evil, ref: evil, label: evil }],
    })
    expect(page).not.toMatch(/<img|<script|onerror=alert\(1\)>/)
    expect(page.match(/<[a-z][^>]*>/g)?.join('')).not.toContain('alert(1)>')
  })
})
