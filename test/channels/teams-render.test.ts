import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../../src/channels/teams/render.ts'
import { messageLimitBytes, partsOf } from '../../src/channels/teams/split.ts'
import type { Block, Card, Source } from '../../src/domain/card.ts'
import {
  cardShape,
  complaintsAboutCard,
  type DrawnCard,
  shownIn,
  shownText,
} from '../support/adaptive-card.ts'
import { budgetAnswer } from '../support/teams-house.ts'

const source: Source = {
  n: 1,
  title: 'Handlingsplan',
  year: 2025,
  status: 'Plan',
  place: 'side 3',
  quote: 'Kommunen eier kulturskolen.',
  quoteLanguage: 'nb',
}

function drawn(card: Card): DrawnCard {
  const content = messageOf(card).attachments[0]?.content
  expect(complaintsAboutCard(content)).toEqual([])
  return cardShape.parse(content)
}

function cardOf(...body: Block[]): Card {
  return { language: 'nb', headline: '', body }
}

describe('a card in Teams', () => {
  it('shows the answer, then the sources with their passages folded, then the buttons', () => {
    const card = drawn(budgetAnswer)
    expect(shownIn(messageOf(budgetAnswer))).toBe(`Dette hjelper når budsjettet legges fram [1]:
• tydelige budsjettpremisser
• grundige presentasjoner
• skriftlige saker
1. Be om tid i utvalget.
2. Send saken i god tid.
Setningene er hentet rett fra kilden.
[1] Arbeid mot politikerne, 2025 · Gjeldende · Budsjett Sitat
«Budsjettpremissene må være tydelige.» Les hele dokumentet`)
    expect(card.body.filter((element) => element.type === 'Container')).toMatchObject([{ isVisible: false }])
    expect(card.actions).toEqual([
      { type: 'Action.Submit', title: 'Hva er rammeplanen?', data: { action: 'example', ref: 'plan' } },
    ])
  })

  it('leaves the numbers of its own sources as Teams looks for them, and no others', () => {
    const text = 'Slik [1]: og [2]\n[1] først\n[1]: https://evil.example'
    const { text: said } = messageOf(cardOf({ kind: 'text', text }, { kind: 'sources', sources: [source] }))
    expect(said).toContain('Slik [1]: og \\[2\\]')
    expect(said).toContain('\n[1] først')
    expect(said).toContain('\n\\[1\\]: ')
  })

  it('says all of it to a screen reader and a notification', () => {
    const { summary } = messageOf(budgetAnswer)
    expect(summary).toContain('tydelige budsjettpremisser')
    expect(summary).toContain('«Budsjettpremissene må være tydelige.»')
  })

  it('opens each passage with the line that names it', () => {
    const card = drawn(cardOf({ kind: 'sources', sources: [source, { ...source, n: 2 }] }))
    const opened = card.body.flatMap((element) =>
      element.type === 'ColumnSet' ? (element.selectAction?.targetElements ?? []) : [],
    )
    expect(new Set(opened).size).toBe(2)
  })

  it("says what language a quote is in where it is not the reader's", () => {
    const card: Card = { ...cardOf({ kind: 'sources', sources: [source] }), language: 'en' }
    expect(shownText(drawn(card))).toContain('Quoted in Norwegian (Bokmål)')
    expect(shownText(drawn({ ...card, language: 'nb' }))).not.toContain('bokmål')
  })

  it('keeps the lines of a text apart', () => {
    expect(shownText(drawn(cardOf({ kind: 'text', text: 'Først dette.\n\nSå dette.' })))).toBe(
      'Først dette.\nSå dette.',
    )
  })
})

describe('what stands in a document', () => {
  const hostile =
    '[Klikk](https://evil.example) ![x](https://evil.example/p.png) <at>Alle</at> **fet** <b>x</b>'

  const everywhere: Card = {
    ...cardOf(
      { kind: 'text', text: hostile },
      { kind: 'list', items: [hostile] },
      { kind: 'note', text: hostile },
      { kind: 'facts', facts: [{ label: hostile, value: hostile }] },
    ),
    headline: hostile,
  }
  const withSources: Card = {
    ...everywhere,
    body: [
      ...everywhere.body,
      { kind: 'sources', sources: [{ ...source, title: hostile, place: hostile, quote: hostile }] },
    ],
  }

  it('becomes neither link, image, call nor formatting on a card, wherever it stands', () => {
    for (const card of [everywhere, withSources].map(drawn)) {
      const json = JSON.stringify(card)
      expect(json).not.toContain('Action.OpenUrl')
      // Text blocks read Markdown and calls; runs read nothing.
      expect(json).not.toMatch(/"type":"(TextBlock|Image|Media)"/)
    }
    expect(messageOf(everywhere)).not.toHaveProperty('entities')
    expect(messageOf(everywhere)).not.toHaveProperty('text')
  })

  it.each([
    hostile,
    '# Stor\n> sitat\n- punkt\n+ punkt\n    kode',
    '`kode` ~~strøket~~ _skrå_ __fet__ ***begge***',
    'a | b\n--- | ---\n1 | 2',
    'se www.evil.example og http://evil.example',
    '[1]: https://evil.example\n[1] og [2] og [Klikk][1]',
    '\\*fet\\* \\[a](b) &lt;b&gt; <!-- x -->',
  ])('becomes neither in the text of an answer: %j', async (text) => {
    const answer = messageOf(cardOf({ kind: 'text', text }, { kind: 'sources', sources: [source] }))
    const shown = await marked(answer.text ?? '')
    expect(shown).not.toMatch(/<(?!\/?p>)/)
    const read = shown
      .replace(/<\/?p>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
      .replace(/\u200b/g, '')
    expect(read.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'msteams://call', 'nonsense'])(
    'is no link when it is not one to the web: %s',
    (link) => {
      const card = drawn(cardOf({ kind: 'sources', sources: [{ ...source, link }] }))
      expect(JSON.stringify(card)).not.toContain('OpenUrl')
    },
  )
})

describe('an answer that is larger than a message may be', () => {
  const sentence = 'Kulturskolen i en liten kommune søker tilskudd på våren. '
  const large: Card = {
    ...budgetAnswer,
    headline: 'Alt om tilskudd',
    body: [
      { kind: 'text', text: sentence.repeat(200).trim() },
      { kind: 'list', items: Array.from({ length: 300 }, (_, at) => `Tilskudd ${at} æøå`) },
      { kind: 'list', ordered: true, items: Array.from({ length: 200 }, (_, at) => `Steg nummer ${at}`) },
      {
        kind: 'sources',
        sources: Array.from({ length: 12 }, (_, at) => ({
          ...source,
          n: at + 1,
          quote: sentence.repeat(60).trim(),
        })),
      },
    ],
  }
  const parts = partsOf(large)

  it('is sent as several, each within the limit and well drawn', () => {
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) {
      expect(Buffer.byteLength(JSON.stringify(messageOf(part)))).toBeLessThanOrEqual(messageLimitBytes)
      drawn(part)
    }
  })

  it('is cut between words, and loses nothing', () => {
    const shown = parts.map((part) => shownIn(messageOf(part))).join('\n')
    expect(shown.split(sentence.trim())).toHaveLength(200 + 12 * 60 + 1)
    for (let at = 0; at < 300; at += 1) expect(shown).toContain(`• Tilskudd ${at} æøå`)
    for (let at = 0; at < 200; at += 1) expect(shown).toContain(`${at + 1}. Steg nummer ${at}`)
    for (let n = 1; n <= 12; n += 1) expect(shown).toContain(`[${n}] Handlingsplan`)
  })

  it('has its headline first and its buttons last', () => {
    expect(parts.map(({ headline }) => headline).filter(Boolean)).toEqual(['Alt om tilskudd'])
    expect(parts.filter(({ buttons }) => buttons).map((part) => parts.indexOf(part))).toEqual([
      parts.length - 1,
    ])
  })

  it('is cut even where it has no words', () => {
    const letters = '😀'.repeat(9_000)
    const cut = partsOf(cardOf({ kind: 'text', text: letters }))
    const shown = cut.map((part) => shownText(drawn(part)).replaceAll('\n', '')).join('')
    expect(shown).toBe(letters)
  })

  it('is one message when it fits', () => {
    expect(partsOf(budgetAnswer)).toEqual([budgetAnswer])
  })
})
