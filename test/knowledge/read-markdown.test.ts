import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/knowledge/read/markdown.ts'

describe('Markdown', () => {
  it('gives its sections under the headings that they stand below, and its one outermost heading as title', () => {
    const text =
      '# Arbeid mot politikerne\n\nInnledning.\n\n## Budsjett\n\nRammen.\n\n### Frister\n\nI mai.\n\n## Møter\n\nI juni.\n'
    const { title, sections } = readMarkdown(text)
    expect(title).toBe('Arbeid mot politikerne')
    expect(sections.map(({ headings }) => headings)).toEqual([
      [],
      ['Budsjett'],
      ['Budsjett', 'Frister'],
      ['Møter'],
    ])
  })

  it('has no title where several headings are outermost, unless the first stands right above the second', () => {
    expect(readMarkdown('# Ett\n\nTekst.\n\n# To\n\nTekst.\n')).toMatchObject({
      sections: [{ headings: ['Ett'] }, { headings: ['To'] }],
    })
    expect(readMarkdown('# Ett\n\nTekst.\n\n# To\n\nTekst.\n').title).toBeUndefined()
    expect(readMarkdown('# Årsplan\n\n# Økonomi\n\nTekst.\n').title).toBe('Årsplan')
  })

  it('keeps the everyday words that an editor writes below a heading, and shows them to nobody', () => {
    const { sections } = readMarkdown(
      '## Rekruttering\n\n<!-- søkeord: finne folk, ledig\n  stilling, hire -->\n\nLys ut.\n\n## Lønn\n\n<!-- husk kilde -->\n\nSpør HR.\n',
    )
    expect(sections).toEqual([
      {
        headings: ['Rekruttering'],
        searchWords: ['finne folk', 'ledig stilling', 'hire'],
        blocks: [{ kind: 'paragraph', text: 'Lys ut.' }],
      },
      { headings: ['Lønn'], blocks: [{ kind: 'paragraph', text: 'Spør HR.' }] },
    ])
  })

  it('keeps the questions that an editor has foreseen, a line each, with the commas in them', () => {
    const { sections } = readMarkdown(
      '## Vikar\n\n<!-- søkeord: vikarbudsjett -->\n\n<!-- spørsmål:\nnår læreren er borte, hvem tar timen?\nwho covers for me\n-->\n\nRing HR.\n',
    )
    expect(sections[0]?.searchWords).toEqual([
      'vikarbudsjett',
      'når læreren er borte, hvem tar timen?',
      'who covers for me?',
    ])
    expect(sections[0]?.blocks).toHaveLength(1)
  })

  it('keeps lists, their order and the points below a point', () => {
    const { sections } = readMarkdown('1. Ring rektor\n2. Skriv sak\n   - med tall\n   - med historie\n')
    expect(sections[0]?.blocks).toEqual([
      { kind: 'list', items: ['Ring rektor', 'Skriv sak', 'med tall', 'med historie'], ordered: true },
    ])
  })

  it('keeps tables', () => {
    const { sections } = readMarkdown('| Tilbud | Pris |\n|---|---:|\n| **Kor** | 600 |\n')
    expect(sections[0]?.blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['Tilbud', 'Pris'],
          ['Kor', '600'],
        ],
      },
    ])
  })

  it('shows the words and none of the signs: links, emphasis, code, entities, line breaks, pictures', () => {
    const text =
      'Se [rammeplanen](https://example.org) for **alle** `barn` &amp; unge,\nsom  _før_.<br>Nå \\*her\\* ![logo](a.png)'
    expect(readMarkdown(text).sections[0]?.blocks).toEqual([
      { kind: 'paragraph', text: 'Se rammeplanen for alle barn & unge, som før. Nå *her*' },
    ])
  })

  it('keeps quotations, and passes over comments and rules', () => {
    const { sections } = readMarkdown(
      '<!-- til redaktøren -->\n\n> «Kulturskolen er for alle»\n\n---\n\nSlutt.\n',
    )
    expect(sections[0]?.blocks).toEqual([
      { kind: 'paragraph', text: '«Kulturskolen er for alle»' },
      { kind: 'paragraph', text: 'Slutt.' },
    ])
  })
})
