import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/knowledge/chunk/passages.ts'
import type { Block, Section } from '../../src/knowledge/document.ts'

function sentences(count: number, word = 'ord'): string {
  return Array.from(
    { length: count },
    (_, index) => `Dette er setning nummer ${index + 1} med ti ${word} til sammen.`,
  ).join(' ')
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function section(headings: string[], ...blocks: Block[]): Section {
  return { headings, blocks }
}

const wordsIn = (text: string) => text.split(/\s+/).length

describe('passages', () => {
  it('begin with their nearest heading and have a line for each paragraph, item and row', () => {
    const [passage] = passagesOf([
      {
        headings: ['Økonomi', 'Budsjett'],
        page: 3,
        blocks: [
          paragraph('Dette tas med:'),
          { kind: 'list', items: ['Ramme', 'Tall'], ordered: true },
          {
            kind: 'table',
            rows: [
              ['År', 'Sum'],
              ['2026', '10'],
            ],
          },
        ],
      },
    ])
    expect(passage).toMatchObject({ ordinal: 0, headings: ['Økonomi', 'Budsjett'], page: 3 })
    expect(passage?.text).toBe('Økonomi\nBudsjett\nDette tas med:\n1. Ramme\n2. Tall\nÅr | Sum\n2026 | 10')
  })

  it('show a heading that has no text of its own once, above the first section below it', () => {
    const long = paragraph(sentences(5))
    const passages = passagesOf([section(['Del A', 'Mål'], long), section(['Del A', 'Tiltak'], long)])
    expect(passages.map(({ text }) => text.split('\n').slice(0, -1))).toEqual([['Del A', 'Mål'], ['Tiltak']])
  })

  it('never go across sections of some length', () => {
    const passages = passagesOf([
      section(['A'], paragraph(sentences(3))),
      section(['B'], paragraph(sentences(3))),
    ])
    expect(passages.map(({ headings }) => headings)).toEqual([['A'], ['B']])
  })

  it('of a long text are of nearly the same size and lose no sentence', () => {
    const text = sentences(60)
    const passages = passagesOf([section([], paragraph(text))])
    expect(passages.map((passage) => passage.text).join(' ')).toBe(text)
    for (const passage of passages) {
      expect(wordsIn(passage.text)).toBeGreaterThan(100)
      expect(wordsIn(passage.text)).toBeLessThan(211)
    }
  })

  it('are never longer than 250 words, whatever the text is like', () => {
    const unbroken = 'ord '.repeat(2_000).trim()
    const long = sentences(17)
    const heading = 'En overskrift som er så lang at den nesten er et avsnitt for seg selv og litt til'
    const passages = passagesOf([
      section([heading], paragraph(unbroken)),
      section([heading], paragraph(sentences(4)), {
        kind: 'list',
        items: Array(17).fill(sentences(1)),
        ordered: false,
      }),
      section([heading], { kind: 'list', items: [long, long, unbroken], ordered: true }),
      section([heading], {
        kind: 'table',
        rows: [['Sak', 'Vedtak'], ...Array(60).fill([sentences(1), 'ja'])],
      }),
      section([heading], { kind: 'table', rows: [[unbroken, long]] }),
    ])
    expect(Math.max(...passages.map(({ text }) => wordsIn(text)))).toBeLessThanOrEqual(250)
    const said = passages.flatMap(({ text }) => text.match(/\bord\b/g) ?? []).length
    expect(said).toBe(3 * 2_000 + 4 + 17 + 3 * 17 + 60)
  })

  it('keep a list whole with the line that introduces it', () => {
    const items = Array.from({ length: 17 }, (_, index) => `Punkt ${index + 1} er et råd av åtte ord her`)
    const passages = passagesOf([
      section(['Råd'], paragraph(sentences(8)), paragraph('En god eier:'), {
        kind: 'list',
        items,
        ordered: false,
      }),
    ])
    expect(passages.map(({ blocks }) => blocks)).toEqual([
      [paragraph(sentences(8))],
      [paragraph('En god eier:'), { kind: 'list', items, ordered: false }],
    ])
  })

  it('part a long list between its items, which keep their numbers', () => {
    const items = Array.from({ length: 30 }, () => sentences(1))
    const passages = passagesOf([section(['Råd'], { kind: 'list', items, ordered: true })])
    const lines = passages.flatMap(({ text }) => text.split('\n').slice(1))
    expect(passages.length).toBeGreaterThan(1)
    expect(lines).toEqual(items.map((item, index) => `${index + 1}. ${item}`))
  })

  it('part a long table between its rows, each part with the head', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Kommune ${index}`, 'har fem elever på vent'])
    const passages = passagesOf([section(['Kø'], { kind: 'table', rows: [['Hvem', 'Hvor mange'], ...rows] })])
    expect(passages.length).toBeGreaterThan(1)
    for (const { text } of passages) expect(text.split('\n')[1]).toBe('Hvem | Hvor mange')
  })
})

describe('slides of a line or two', () => {
  it('go with the next one under the same heading, which is then where they stand', () => {
    const passages = passagesOf([
      section(['Forslag', 'A. Verktøy'], paragraph('Startpakke for nye ledere')),
      section(['Forslag', 'B. Felleskap'], paragraph('Mentorordning')),
    ])
    expect(passages).toHaveLength(1)
    expect(passages[0]).toMatchObject({
      headings: ['Forslag'],
      text: 'Forslag\nA. Verktøy\nStartpakke for nye ledere\nB. Felleskap\nMentorordning',
    })
  })

  it('stay by themselves under headings of their own, on other pages, or when they are lists', () => {
    const list: Block = { kind: 'list', items: ['Ett', 'To'], ordered: false }
    expect(passagesOf([section(['A'], paragraph('Kort.')), section(['B'], paragraph('Kort.'))])).toHaveLength(
      2,
    )
    expect(passagesOf([section(['A', 'B'], list), section(['A', 'C'], list)])).toHaveLength(2)
    const onPage = (page: number) => ({ ...section(['A'], paragraph('Kort.')), page })
    expect(passagesOf([onPage(1), onPage(2)])).toHaveLength(2)
  })

  it('go with what follows when they stand above the first heading of all', () => {
    const passages = passagesOf([
      section([], paragraph('VIRKSOMHETSPLAN')),
      section(['Område 1'], paragraph('Å være synlig.')),
    ])
    expect(passages.map(({ text }) => text)).toEqual(['Område 1\nVIRKSOMHETSPLAN\nÅ være synlig.'])
  })
})
