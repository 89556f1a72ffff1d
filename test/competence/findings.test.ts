import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/competence/finding-document.ts'
import { findingLine, roundsOf } from '../../src/competence/findings.ts'
import { released, stepsOf } from '../support/released.ts'

const label = (nb: string) => ({ nb, nn: nb, en: nb })
const frame = released({
  question: 'frame',
  kind: 'single',
  asked: label('Hvordan er rammen i år?'),
  n: 30,
  cells: [
    { option: 'same', label: label('omtrent uendret'), value: 12 },
    { option: 'reduced', label: label('redusert'), value: 10 },
  ],
  partly: true,
})
const overview = released({ ...stepsOf(0, 5, 9, 10, 7), cells: [] })

describe('a finding', () => {
  it('is a sentence with what was asked, the figure, its scale and how many answered', () => {
    expect(findingLine(overview, 'nb')).toBe(
      '«Hvor trygg er du?»: snitt 3,6 av 5, der 1 er svært utrygg, 5 er svært trygg (31 svar).',
    )
    expect(findingLine(frame, 'nn')).toBe(
      '«Hvordan er rammen i år?»: omtrent uendret: 12; redusert: 10 (30 svar). Noko blir ikkje vist, fordi det kunne røpe enkeltsvar.',
    )
  })

  it('is none where nothing may be shown', () => {
    expect(findingLine(released({ mean: undefined, cells: [], n: 3, partly: true }), 'nb')).toBeUndefined()
  })
})

describe('the document of a round', () => {
  const [round] = roundsOf([overview, frame, { ...overview, group: 'region:Vestland', n: 8 }])

  it('asks what a leader would ask, and carries round, date and number of answers', () => {
    const document = round && documentOf(round)
    expect(document?.name).toBe('2026-03-pulse-03-economy.md')
    expect(document?.content).toContain('title: "Puls om økonomi, mars 2026"')
    expect(document?.content).toContain('areas: [economy]')
    expect(document?.content).toContain('## Hva svarte lederne om økonomi i mars 2026?')
    expect(document?.content).toContain('## Hva svarte lederne i Vestland om økonomi i mars 2026?')
    expect(document?.content).toContain('(31 svar) (kilde: puls, 24. mars 2026).')
  })

  it('is none for a round that shows nothing', () => {
    const [silent] = roundsOf([released({ mean: undefined, cells: [], n: 3, partly: true })])
    expect(silent && documentOf(silent)).toBeUndefined()
  })
})
