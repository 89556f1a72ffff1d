import { describe, expect, it } from 'vitest'
import type { Section } from '../../src/knowledge/document.ts'
import { readText } from '../../src/knowledge/read/text.ts'

/** A section as its headings and its lines: enough to see what was joined and where it stands. */
function outlineOf(text: string): string[] {
  return readText(text).sections.map(
    ({ headings, page, blocks }) =>
      `${headings.join(' > ')}${page ? ` (side ${page})` : ''}: ${blocks.map(lineOf).join(' | ')}`,
  )
}

function lineOf(block: Section['blocks'][number]): string {
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'table') return block.rows.map((row) => row.join(' / ')).join(' // ')
  return `${block.ordered ? '#' : '*'} ${block.items.join(' * ')}`
}

describe('plain text that a page has broken', () => {
  it('has its lines joined, and a word that was parted at the line end made whole', () => {
    const text =
      'Skolen søker midler til øvingsrom og\ninstrumenter, og skal styrke samfunns-\nengasjementet i bygda.'
    expect(outlineOf(text)).toEqual([
      ': Skolen søker midler til øvingsrom og instrumenter, og skal styrke samfunnsengasjementet i bygda.',
    ])
  })

  it('keeps a hyphen that stands for a word to come, or belongs to the name', () => {
    expect(outlineOf('Vi tilbyr kunst-\nog kulturfag sammen med SOS-\nbarnebyer i kommunen.')).toEqual([
      ': Vi tilbyr kunst- og kulturfag sammen med SOS-barnebyer i kommunen.',
    ])
  })

  it('is joined over the blank lines that slides have after every line', () => {
    const slide = 'Lederens hverdag\n\n• Nettverk for ledere lokalt og\n\nregionalt\n\n• Veiledning\n\n'
    expect(outlineOf(slide)).toEqual([
      'Lederens hverdag: * Nettverk for ledere lokalt og regionalt * Veiledning',
    ])
  })

  it('keeps apart what a blank line parts in a block of lines', () => {
    const columns =
      '• Bygge opp et samarbeid med\nkorpset i bygda\n\nå gi alle barn et tilbud\nder de bor\n\n• Lage en plan\n'
    expect(outlineOf(columns)).toEqual([
      ': * Bygge opp et samarbeid med korpset i bygda | å gi alle barn et tilbud der de bor | * Lage en plan',
    ])
  })

  it('keeps a line that had room for more as a line of its own', () => {
    const text =
      'Fjellbygda kulturskole\nRektor svarer på henvendelser fra foreldre og elever hver dag,\nogså i feriene.'
    expect(outlineOf(text)).toEqual([
      'Fjellbygda kulturskole: Rektor svarer på henvendelser fra foreldre og elever hver dag, også i feriene.',
    ])
  })

  it('begins anew at the top of a page whose form feed was lost', () => {
    const text = '• Godt arbeidsmiljø og\nåpne dører\n å arbeide for en felles\nplan\n'
    expect(outlineOf(text)).toEqual([': * Godt arbeidsmiljø og åpne dører | å arbeide for en felles plan'])
  })
})

describe('bullets', () => {
  it.each(['•', '●', '▪', '-', '\uF0B7', '\uF0A7'])('of the form %j are items', (bullet) => {
    expect(outlineOf(`${bullet} Ærlig tale\n${bullet} Øving\n`)).toEqual([': * Ærlig tale * Øving'])
  })

  it('of a hyphen need no space behind them', () => {
    expect(outlineOf('-105 svar\n-Et femårig perspektiv\n')).toEqual([': * 105 svar * Et femårig perspektiv'])
  })

  it('with a dash behind them go with the point above', () => {
    expect(outlineOf('• Videreutdanning\n•  - på deltid\n• Mentor\n')).toEqual([
      ': * Videreutdanning - på deltid * Mentor',
    ])
  })

  it('take the lines that hang below them', () => {
    expect(outlineOf('- Samarbeid med skolen\n  og barnehagen\n- Kor\n')).toEqual([
      ': * Samarbeid med skolen og barnehagen * Kor',
    ])
  })

  it('of another column are another list', () => {
    const columns = '• Skrive plan\n\n• Lage nettside\n\n\n• Besøke kommunene\n\n• Holde kurs\n'
    expect(outlineOf(columns)).toEqual([': * Skrive plan * Lage nettside | * Besøke kommunene * Holde kurs'])
  })

  it('keep the figure that a tab parts from its label', () => {
    expect(outlineOf('● Mindre enn 1 år\t11\n● Mer enn 10 år\t56\n')).toEqual([
      ': * Mindre enn 1 år 11 * Mer enn 10 år 56',
    ])
  })

  it('are not made of an answer in prose', () => {
    expect(outlineOf('– Vi må synes mer, sier rektoren. – Og vi må si ifra i tide.')).toEqual([
      ': – Vi må synes mer, sier rektoren. – Og vi må si ifra i tide.',
    ])
  })
})

describe('headings of plain text', () => {
  it('are numbered chapters and what stands under them', () => {
    const plan =
      'Område 1: Mangfold\nSkolen skal nå flere barn.\n\nDelmål 1.1\n\nHolde kurs for lærerne.\n\nTiltak til delmål 1.1\n\nSøke midler.\n\n' +
      'Område 2: Fordypning\nSkolen skal gi et tilbud til de ivrigste.\n'
    expect(outlineOf(plan)).toEqual([
      'Område 1: Mangfold: Skolen skal nå flere barn.',
      'Område 1: Mangfold > Delmål 1.1: Holde kurs for lærerne.',
      'Område 1: Mangfold > Tiltak til delmål 1.1: Søke midler.',
      'Område 2: Fordypning: Skolen skal gi et tilbud til de ivrigste.',
    ])
  })

  it('are the questions of a survey, with the remarks below them', () => {
    const survey =
      '1. Hvor lenge har du ledet skolen?\n\n● Under ett år\t4\n● Over ett år\t9\n\n\n\n' +
      '2. Hva er vanskeligst for deg som leder?\n\n\n\nMerknader\n\nMange nevner at de er alene om å lede skolen sin.\n'
    expect(outlineOf(survey)).toEqual([
      '1. Hvor lenge har du ledet skolen?: * Under ett år 4 * Over ett år 9',
      '2. Hva er vanskeligst for deg som leder? > Merknader: Mange nevner at de er alene om å lede skolen sin.',
    ])
  })

  it('end in a colon, which is left out', () => {
    expect(outlineOf('En god rektor:\n\n• lytter\n\n• rydder tid\n')).toEqual([
      'En god rektor: * lytter * rydder tid',
    ])
  })

  it('in capitals take the number that stands on the next line', () => {
    expect(outlineOf(' 1. FAGLIG UTVIKLING \n\n(103) \n\n• Veiledning \n')).toEqual([
      '1. FAGLIG UTVIKLING (103): * Veiledning',
    ])
  })

  it('are not numbered items in a row', () => {
    expect(outlineOf('1. Faglig arbeid\n\n\n2. Økonomi\n\n\n3. Politikk\n')).toEqual([
      ': # Faglig arbeid * Økonomi * Politikk',
    ])
  })

  it('are not the fragments of a slide that nothing stands under', () => {
    expect(outlineOf('SAMSKAPING\n\nMEDVIRKNING\n\nHELHET\n')).toEqual([
      ': SAMSKAPING | MEDVIRKNING | HELHET',
    ])
  })

  it('are not the heads of columns that were flattened', () => {
    const table =
      'Område 1: Samfunn\n\n\nNasjonale mål\n\n\nRegionale tiltak\n\nå være synlig i bygda\nhele året\n\n• Holde konsert\n'
    expect(outlineOf(table)).toEqual([
      'Område 1: Samfunn: Nasjonale mål | Regionale tiltak | å være synlig i bygda hele året | * Holde konsert',
    ])
  })

  it('have the date that stood above them as the first line of their text', () => {
    const news =
      '\n\n\n09.04.2026\n\nStore forskjeller mellom skolene\n\nEn undersøkelse viser at tilbudet varierer mye.\n'
    expect(outlineOf(news)).toEqual([
      'Store forskjeller mellom skolene: 09.04.2026 | En undersøkelse viser at tilbudet varierer mye.',
    ])
  })

  it('do not reach into the next slide', () => {
    const slides =
      'Hva trenger lærerne?\n\n• Ro\n\n• Rom\n\n\n\nBibliotek\n\nNæringsliv\n\n\n\nEt godt samarbeid:\n\n• Tillit\n'
    expect(outlineOf(slides)).toEqual([
      'Hva trenger lærerne?: * Ro * Rom',
      ': Bibliotek | Næringsliv',
      'Et godt samarbeid: * Tillit',
    ])
  })
})

describe('what programs leave behind in plain text', () => {
  it('has the page kept where there are form feeds, and the running header and the page number taken away', () => {
    const pages =
      'Årsplan\nSkolen har sju lærere og\n\n1\n\fÅrsplan\nen rektor i full stilling.\n\nLærerne møtes på torsdager.\n\n2\n'
    expect(outlineOf(pages)).toEqual([
      'Årsplan (side 1): Skolen har sju lærere og en rektor i full stilling.',
      'Årsplan (side 2): Lærerne møtes på torsdager.',
    ])
  })

  it('has words parted that slide boxes have glued, and names left whole', () => {
    expect(outlineOf('Museum NorsksenterIntegrering PPT, alle på PowerPoint og MuseScore.')).toEqual([
      ': Museum Norsksenter Integrering PPT, alle på PowerPoint og MuseScore.',
    ])
  })

  it('has links shown as their words, and marks that nobody sees taken away', () => {
    expect(
      outlineOf(
        '[Ledige stillinger](#) →\n\nSe [rammeplanen](https://example.org/plan) for kultur\u00ADskolen.',
      ),
    ).toEqual([': Ledige stillinger | Se rammeplanen for kulturskolen.'])
  })

  it('has rows of the same width kept as a table', () => {
    expect(outlineOf('Tilbud\tPris\nKor\t600\nPiano\t1900\n')).toEqual([
      ': Tilbud / Pris // Kor / 600 // Piano / 1900',
    ])
  })

  it('keeps the figures of a chart, which are no page numbers', () => {
    expect(outlineOf('Antall elever i de tre årene var slik.\n\n11\n\n26\n\n24\n')).toEqual([
      ': Antall elever i de tre årene var slik. | 11 | 26 | 24',
    ])
  })
})

describe('the title of plain text', () => {
  it('is the first line that reads like one', () => {
    expect(
      readText('Helhetlig ledelse\nfor nye rektorer\n\nVi begynner med en oversikt over året.').title,
    ).toBe('Helhetlig ledelse for nye rektorer')
  })

  it('is the line in capitals before a tagline', () => {
    expect(
      readText('Kommunenes egen organisasjon\n\nKARTLEGGING -\n\nLEDELSE\n\njanuar 2009\n\n-105 svar').title,
    ).toBe('KARTLEGGING - LEDELSE')
  })

  it('is not the first of several numbered chapters', () => {
    expect(
      readText('Område 1: Mangfold\nTekst om mangfold.\n\nOmråde 2: Økonomi\nTekst om økonomi.').title,
    ).toBeUndefined()
  })
})

describe('text that nobody has written', () => {
  it.each([
    ['a word without end', 'a'],
    ['nothing but brackets', '['],
    ['nothing but headings', 'Overskrift\n\n'],
    ['nothing but chapters', 'Del 1\n\n'],
    ['a bullet in every line', '- x\n'],
    ['a single paragraph of lines', 'ord\n'],
  ])('is read in no time: %s', (_name, unit) => {
    const begun = performance.now()
    readText(unit.repeat(200_000 / unit.length))
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
