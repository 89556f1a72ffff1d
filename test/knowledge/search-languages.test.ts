import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { norwegianFor } from '../../src/knowledge/words/english.ts'
import { bokmaalFor } from '../../src/knowledge/words/nynorsk.ts'
import { passage } from '../support/passage.ts'

const passages = [
  passage({ headings: ['Frist'], text: 'Fristen er 1. mars hvert år.' }),
  passage({ headings: ['Møter'], text: 'Møtene holdes to ganger i måneden.' }),
  passage({ headings: ['Tjenestevei'], text: 'Saken følger tjenesteveien.' }),
  passage({ headings: ['Løsning'], text: 'Løsningen er å dele arbeidet.' }),
]
const { find } = createSearch({ passages, glossary: [] })
const best = (question: string) => find(question, 1)[0]?.passage.headings[0]

describe('an English question without a word of the field', () => {
  it('finds what the documents say in Norwegian', () => {
    expect(best('How many meetings are there each month?')).toBe('Møter')
    expect(best('What is the deadline this year?')).toBe('Frist')
  })

  it.each([
    ['meetings', 'møte'],
    ['studies', 'studie'],
    ['planned', 'plan'],
    ['deciding', 'bestemme'],
  ])('has %s known by its plain form', (form, norwegian) => {
    expect(norwegianFor(form)).toContain(norwegian)
  })

  it('has no words of its own made up', () => {
    expect(norwegianFor('xyzzy')).toEqual([])
  })
})

describe('a nynorsk question', () => {
  it('finds what the documents say in bokmål', () => {
    expect(best('Kva er løysinga?')).toBe('Løsning')
    expect(best('Kva veg? tenestevegen')).toBe('Tjenestevei')
  })

  it('has only words listed that differ', () => {
    expect(bokmaalFor('frist')).toEqual([])
    expect(bokmaalFor('verksemd')).toEqual(['virksomhet'])
  })
})
