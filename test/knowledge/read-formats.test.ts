import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../src/knowledge/chunk/passages.ts'
import type { Section } from '../../src/knowledge/document.ts'
import { readDocument } from '../../src/knowledge/read/read.ts'
import { pptx, xlsx } from '../support/office.ts'

const now = Date.parse('2026-11-21T08:00:00+01:00')

async function read(path: string, content: string | Uint8Array) {
  return (await readDocument({ path, bytes: Buffer.from(content), now })).document
}

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url))
}

/** A section as its headings and its lines: enough to see what stands where. */
function outlineOf(sections: Section[]): string[] {
  return sections.map(
    ({ headings, page, blocks }) =>
      `${headings.join(' > ')}${page ? ` (${page})` : ''}: ${blocks.map(lineOf).join(' | ')}`,
  )
}

function lineOf(block: Section['blocks'][number]): string {
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'table') return block.rows.map((row) => row.join(' / ')).join(' // ')
  return `${block.ordered ? '#' : '*'} ${block.items.join(' * ')}`
}

describe('an OpenDocument text', () => {
  it('is read with title, headings, lists and tables', async () => {
    const { about, sections } = await read('arsplan.odt', fixture('arsplan.odt'))
    expect(about).toMatchObject({ title: 'Årsplan for Fjellbygda kulturskole 2026', year: 2026 })
    expect(outlineOf(sections)).toEqual([
      'Økonomi: Kulturskolen søker kommunen om midler til øvingsrom. Rammen for året er vedtatt av kommunestyret ' +
        'i desember, og rektor rapporterer på forbruket tre ganger før årsslutt slik at ingen blir overrasket.' +
        ' | * Budsjettforslaget sendes kommunedirektøren innen 1. september.' +
        ' * Ærlig tale om hva et kutt betyr for elevene. * Åpne øvinger for politikerne i mai.',
      'Økonomi > Elevbetaling: Tilbud / Pris per semester // Individuell undervisning / 1 900 // Kor / 600',
      expect.stringContaining('| # Innkall til samtale to uker før. * Gå gjennom fjorårets mål.'),
    ])
  })
})

describe('a web page', () => {
  it('is read without its menus, and without what a browser does not show', async () => {
    const { sections } = await read('opptak.html', fixture('nettside.html'))
    expect(outlineOf(sections)).toEqual([
      ': Vi tar opp elever én gang i året. Åpningstidene på kontoret er 9–15, og alle som søker, får svar før ' +
        'sommeren. | Fristen er 1. mai.',
      'Slik søker du: # Logg inn i søknadsportalen. * Velg tilbud: * kor * dans',
      'Priser: Per semester, i kroner | Tilbud / Pris 2026 // Kor / 600 // Søskenmoderasjon / rabatt / 25 %',
    ])
  })

  it('has its title, address, language and year from what it says of itself', async () => {
    const { about } = await read('opptak.html', fixture('nettside.html'))
    expect(about).toMatchObject({
      title: 'Opptak til høsten',
      link: 'https://kulturskole.example.org/opptak',
      language: 'nb',
      year: 2026,
    })
  })

  it('is cited by no address that is not one', async () => {
    const html =
      '<html><head><link rel="canonical" href="javascript:alert(1)"></head><body><p>Tekst.</p></body></html>'
    expect((await read('a.html', html)).about.link).toBeUndefined()
  })

  it('of Latin letters from before UTF-8 is right', async () => {
    const html = Buffer.from('<html><body><h1>Årsmøte</h1><p>Særlig på øya.</p></body></html>', 'latin1')
    const { about, sections } = await read('a.htm', html)
    expect([about.title, ...outlineOf(sections)]).toEqual(['Årsmøte', ': Særlig på øya.'])
  })

  it('laid out by tables is read as text', async () => {
    const html =
      '<table><tr><td><h2>Frister</h2><p>Søk i mai.</p></td><td><table><tr><td>Kor</td><td>600</td></tr></table></td></tr></table>'
    expect(outlineOf((await read('a.html', html)).sections)).toEqual(['Frister: Søk i mai. | Kor / 600'])
  })
})

describe('a presentation', () => {
  const slides = [
    { title: 'Budsjett på én side', points: ['Ærlig tale', 'Åpne øvinger'], notes: 'Si ikke dette høyt.' },
    { title: 'Ikke ferdig', points: ['Ikke vis'], hidden: true },
    {
      title: 'Priser',
      points: [],
      table: [
        ['Tilbud', 'Pris'],
        ['Kor', '600'],
      ],
    },
    { points: ['Takk'] },
  ]

  it('has a section for each slide under its title, with the number of the slide', async () => {
    const { about, sections } = await read('mote.pptx', pptx(slides))
    expect(about.title).toBe('Budsjett på én side')
    expect(outlineOf(sections)).toEqual([
      'Budsjett på én side (1): * Ærlig tale * Åpne øvinger',
      'Priser (3): Tilbud / Pris // Kor / 600',
      ' (4): * Takk',
    ])
  })

  it('keeps its notes and its hidden slides to the speaker', async () => {
    const text = JSON.stringify(await read('mote.pptx', pptx(slides)))
    expect(text).not.toContain('høyt')
    expect(text).not.toContain('Ikke')
  })
})

describe('a workbook', () => {
  const numbers = {
    name: 'Elevtall',
    rows: [
      ['Elever i 2026'],
      [],
      ['Kommune', undefined, 'Elever', 'Dato'],
      ['Røros', undefined, 120, { date: 46_347 }],
      ['Ås', undefined, 0.5],
    ],
  }

  it('has a section for each sheet that is shown, with numbers and dates as people write them', async () => {
    const sheets = [
      numbers,
      { name: 'Utkast', rows: [['a', 'b']], hidden: true },
      { name: 'Ark3', rows: [['Kilde: kommunen']] },
    ]
    const { sections } = await read('tall.xlsx', xlsx(sheets))
    expect(outlineOf(sections)).toEqual([
      'Elevtall: Elever i 2026 | Kommune / Elever / Dato // Røros / 120 / 21.11.2026 // Ås / 0,5 / ',
      ': Kilde: kommunen',
    ])
  })

  it('keeps the header row with every passage of a long table', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`Kommune nummer ${at}`, at])
    const { sections } = await read(
      'tall.xlsx',
      xlsx([{ name: 'Elevtall', rows: [['Kommune', 'Elever'], ...rows] }]),
    )
    const passages = passagesOf(sections)
    expect(passages.length).toBeGreaterThan(5)
    for (const { text } of passages) expect(text).toContain('Kommune | Elever\n')
  })
})

describe('a table from a program', () => {
  it.each([
    ['semicolons', 'Tilbud;Pris\nKor;1 200,50\n'],
    ['commas', 'Tilbud,Pris\nKor,"1 200,50"\n'],
    ['tabs', 'Tilbud\tPris\nKor\t1 200,50\n'],
    ['semicolons and commas', 'Tilbud;Pris\n"Kor";1 200,50\n'],
  ])('is read when its cells are parted by %s', async (_name, text) => {
    const { sections } = await read('priser.csv', text)
    expect(outlineOf(sections)).toEqual([': Tilbud / Pris // Kor / 1 200,50'])
  })

  it('is right with a byte order mark, in the letters of old Excel, and with a line break in a cell', async () => {
    const text = 'Tilbud;Sted\r\n"Kor;\nblandet";Ås\r\n'
    const expected = [': Tilbud / Sted // Kor; blandet / Ås']
    expect(outlineOf((await read('a.csv', `\uFEFF${text}`)).sections)).toEqual(expected)
    expect(outlineOf((await read('a.csv', Buffer.from(text, 'latin1'))).sections)).toEqual(expected)
  })

  it('may have a line above and rows of different lengths', async () => {
    const { sections } = await read('a.csv', 'Priser for høsten\n\nTilbud;Pris\nKor\nDans;700;ny\n')
    expect(outlineOf(sections)).toEqual([
      ': Priser for høsten | Tilbud / Pris /  // Kor /  /  // Dans / 700 / ny',
    ])
  })
})
