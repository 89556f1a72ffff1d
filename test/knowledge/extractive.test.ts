import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/knowledge/answer.ts'
import type { Passage } from '../../src/knowledge/document.ts'
import { askOver, said } from '../support/asked.ts'
import { passage } from '../support/passage.ts'

const areas = passage({
  path: 'surveys/2009.md',
  title: 'Kompetansekartlegging 2009',
  year: 2009,
  status: 'historic',
  headings: ['Kompetansekartlegging 2009', 'Økonomi (33 treff)'],
  blocks: [
    {
      kind: 'list',
      ordered: false,
      items: ['Budsjettering', 'Regnskapsanalyse', 'Ressursplanlegging', 'Kultursponsing'],
    },
  ],
})
const tenure = passage({
  path: 'surveys/2025.md',
  title: 'Lederundersøkelsen 2025',
  year: 2025,
  headings: ['Lederundersøkelsen 2025', 'Hvor lenge har du vært leder i kulturskolen?'],
  blocks: [
    {
      kind: 'table',
      rows: [
        ['Mindre enn 1 år', '11 ledere'],
        ['1–3 år', '26 ledere'],
        ['Mer enn 10 år', '56 ledere'],
      ],
    },
  ],
})
const politics = passage({
  path: 'politics/moter.md',
  title: 'Møter med politikerne',
  headings: ['Møter med politikerne', 'Hvordan forbereder jeg møtet i kommunestyret?'],
  blocks: [
    { kind: 'paragraph', text: 'Slik forbereder kulturskolen møtet i kommunestyret:' },
    {
      kind: 'list',
      ordered: true,
      items: ['Skriv saken på én side.', 'Avtal et innslag.', 'Øv på ti minutter.'],
    },
    { kind: 'paragraph', text: 'Kommunestyret møtes som oftest på ettermiddagen. Elevene spiller først.' },
  ],
})
const older = passage({
  path: 'plans/2013.md',
  title: 'Virksomhetsplan 2013',
  year: 2013,
  status: 'historic',
  headings: ['Virksomhetsplan 2013', 'Nettverk'],
  text: 'Nettverk\nKulturskolerådet skal bygge nettverk for lærere i hvert fylke.',
})
const newer = passage({
  path: 'onboarding/nettverk.md',
  title: 'Nettverk for ledere',
  year: 2026,
  headings: ['Nettverk for ledere'],
  text: 'Nettverk for ledere\nKulturskolerådet bygger nettverk for lærere og ledere i fylkene.',
})
const scheme = passage({
  path: 'news/tilskudd.txt',
  title: 'Nyheter',
  headings: ['Nyheter', 'Tilskudd til kor – søk innen 3. mars'],
  text: 'Tilskudd til kor – søk innen 3. mars\n12.02.2026\nOrdningen gir tilskudd til kor i kulturskolen.',
  blocks: [
    { kind: 'paragraph', text: '12.02.2026' },
    { kind: 'paragraph', text: 'Ordningen gir tilskudd til kor i kulturskolen.' },
  ],
})

const passages = [areas, tenure, politics, older, newer, scheme]
const ask = askOver(passages)

async function answered(text: string): Promise<Answer> {
  const answer = await ask({ text })
  expect(answer.outcome).toBe('answered')
  return answer
}

const sourcesOf = ({ citations }: Answer): Passage[] => citations.map(({ passage: cited }) => cited)

describe('an extract', () => {
  it('gives a whole list in its own order, under its heading', async () => {
    const { points } = await answered('hva ligger under økonomi i kartleggingen fra 2009?')
    expect(points[0]).toEqual({
      kind: 'list',
      lead: 'Økonomi (33 treff)',
      items: ['Budsjettering', 'Regnskapsanalyse', 'Ressursplanlegging', 'Kultursponsing'],
      cites: [1],
    })
  })

  it('gives one figure with what it counts, under the question it answered', async () => {
    const answer = await answered('hvor mange hadde vært leder i mer enn 10 år?')
    expect(said(answer)).toContain('Hvor lenge har du vært leder i kulturskolen?')
    expect(said(answer)).toContain('Mer enn 10 år: 56 ledere')
    expect(sourcesOf(answer)[0]).toBe(tenure)
  })

  it('gives all the advice where somebody asks how, in order', async () => {
    const { points } = await answered('hvordan forbereder jeg møtet i kommunestyret?')
    expect(points[0]).toMatchObject({
      lead: 'Slik forbereder kulturskolen møtet i kommunestyret:',
      items: ['Skriv saken på én side.', 'Avtal et innslag.', 'Øv på ti minutter.'],
    })
  })

  it('shows a sentence with those around it as the quote', async () => {
    const { citations } = await answered('hvem spiller først i kommunestyret?')
    expect(citations.map(({ quote }) => quote).join('\n')).toContain(
      'på ettermiddagen. Elevene spiller først.',
    )
  })

  it('numbers its sources from one, and cites each of them', async () => {
    const { points, citations } = await answered('hva gjør Kulturskolerådet for nettverk?')
    expect(citations.map(({ n }) => n)).toEqual(citations.map((_, at) => at + 1))
    expect(new Set(points.flatMap(({ cites }) => cites))).toEqual(new Set(citations.map(({ n }) => n)))
  })
})

describe('what holds today', () => {
  it('leads over what is old, which is named as old', async () => {
    const answer = await answered('hva gjør Kulturskolerådet for nettverk for lærere?')
    expect(sourcesOf(answer)[0]).toBe(newer)
    expect(sourcesOf(answer)).toContain(older)
    expect(answer.caveats).toContainEqual({ kind: 'historic', year: 2013 })
  })

  it('stands back where the question names the older year', async () => {
    const answer = await answered('hva skulle Kulturskolerådet gjøre for nettverk for lærere i 2013?')
    expect(sourcesOf(answer)[0]).toBe(older)
  })

  it('does not hold a deadline that has passed, also where only the text says so', async () => {
    const answer = await answered('hva gir ordningen tilskudd til kor?')
    expect(answer.caveats).toContainEqual({ kind: 'deadline-passed', date: '2026-03-03' })
  })
})
