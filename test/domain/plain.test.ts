import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { plainBody, plainText } from '../../src/domain/plain.ts'

const card: Card = {
  language: 'nb',
  headline: '',
  body: [
    { kind: 'text', text: 'Dette hjelper [1]:' },
    { kind: 'list', items: ['grundige presentasjoner', 'skriftlige orienteringssaker'] },
    { kind: 'list', items: ['behov', 'ramme'], ordered: true },
    { kind: 'note', text: 'Dette er foreslått, ikke vedtatt.' },
    {
      kind: 'sources',
      sources: [
        {
          n: 1,
          title: 'Arbeid mot politikerne',
          year: 2025,
          status: 'Gjeldende',
          place: 'side 3',
          quote: 'Presentasjonene bør være grundige.',
          quoteLanguage: 'nb',
          link: 'https://kulturskole.example/politikk',
        },
      ],
    },
  ],
}

describe('a card as plain text', () => {
  it('reads like a letter: what is said, then where it stands', () => {
    expect(plainText(card)).toBe(`Dette hjelper [1]:

- grundige presentasjoner
- skriftlige orienteringssaker

1. behov
2. ramme

Dette er foreslått, ikke vedtatt.

[1] Arbeid mot politikerne, 2025 · Gjeldende · side 3
    «Presentasjonene bør være grundige.»
    https://kulturskole.example/politikk`)
  })

  it('can leave the sources to whoever shows them beside it', () => {
    expect(plainBody(card)).not.toContain('grundige.»')
    expect(plainBody(card)).toContain('ikke vedtatt')
  })

  it('begins with the headline when it has one', () => {
    expect(plainText({ ...card, headline: 'Hei.' })).toMatch(/^Hei\.\n\nDette hjelper/)
  })

  it('does not say the year twice, and quotes English in English marks', () => {
    const [source] = card.body.flatMap((block) => (block.kind === 'sources' ? block.sources : []))
    if (source === undefined) throw new Error('The card has lost its source.')
    const survey: Card = {
      ...card,
      body: [
        {
          kind: 'sources',
          sources: [{ ...source, title: 'Survey 2025', quoteLanguage: 'en', quote: 'Thorough.' }],
        },
      ],
    }
    expect(plainText(survey)).toContain('[1] Survey 2025 · Gjeldende')
    expect(plainText(survey)).toContain('“Thorough.”')
  })
})
