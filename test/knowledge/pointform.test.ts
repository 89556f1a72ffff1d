import { describe, expect, it } from 'vitest'
import { pointOf } from '../../src/knowledge/ask/pointform.ts'
import { saysTheSame } from '../../src/knowledge/ask/sameness.ts'
import { withoutSourceNote } from '../../src/knowledge/ask/sourcenote.ts'

const cites = [1]

describe('a line of a document as a leader reads it', () => {
  it('leaves out the question that it stood under', () => {
    const lines = ['Be om ti minutter på et møte i utvalget.', 'La elevene spille før du snakker.']
    const lead = 'Hvordan blir politikerne kjent med oss?'
    expect(pointOf({ kind: 'list', lines, lead, cites })).toEqual({ kind: 'list', items: lines, cites })
  })

  it('keeps the question that a figure answered, since the figure says nothing without it', () => {
    const lead = 'Hvor lenge har du vært leder?'
    const point = pointOf({ kind: 'list', lines: ['Mer enn 10 år: 56 ledere'], lead, cites })
    expect(point).toEqual({ kind: 'sentence', text: `${lead} Mer enn 10 år: 56 ledere`, cites })
  })

  it('is a sentence where there is one thing to say', () => {
    const lead = 'Dette trenger du til møtet:'
    expect(pointOf({ kind: 'list', lines: ['et kart over skolene'], lead, cites })).toMatchObject({
      text: 'Dette trenger du til møtet: et kart over skolene',
    })
    expect(pointOf({ kind: 'list', lines: ['Ta med et kart over skolene.'], lead, cites })).toMatchObject({
      text: 'Ta med et kart over skolene.',
    })
  })

  it('does not name its source twice', () => {
    expect(withoutSourceNote('Fristen er 1. mars (kilde: brevet fra rådet, 2025).')).toBe(
      'Fristen er 1. mars.',
    )
    expect(withoutSourceNote('Fem steg (kjelder: Sel og Vik) [1]')).toBe('Fem steg [1]')
    expect(withoutSourceNote('Prisen er lik (må sjekkes; kilde: nettsida, 2024).')).toBe(
      'Prisen er lik (må sjekkes).',
    )
    expect(withoutSourceNote('Kilder til inntekt (tilskudd og avgift)')).toBe(
      'Kilder til inntekt (tilskudd og avgift)',
    )
  })
})

describe('the same fact in two documents', () => {
  const fact = 'Søknadsfristen for tilskuddet på 40 millioner kroner var 3. mai 2024.'
  it('is known in other words', () => {
    expect(saysTheSame(fact, 'Fristen for å søke tilskuddet på 40 millioner kroner var 3. mai 2024.')).toBe(
      true,
    )
  })

  it('is another fact with another figure, or about another thing', () => {
    expect(saysTheSame(fact, fact.replace('40', '45'))).toBe(false)
    expect(saysTheSame(fact, 'Rundt 40 lærere møtte 3. mai 2024 på samlingen om dans.')).toBe(false)
  })
})
