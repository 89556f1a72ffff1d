import { describe, expect, it } from 'vitest'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createAlike } from '../../src/knowledge/words/alike.ts'
import { createRespell, slipsBetween } from '../../src/knowledge/words/spelling.ts'
import { stemOf } from '../../src/knowledge/words/stem.ts'
import { passage } from '../support/passage.ts'

const { words, spellings } = buildLexical([
  passage({ text: 'Kommunen vedtar budsjettet. Musikk og dans for elever i kulturskolen. Plan og plass.' }),
])
const findAlike = createAlike(words.postings, spellings)
const respell = createRespell(findAlike)
const meant = (word: string) => respell(stemOf(word)).map(({ term }) => term)

describe('a misspelt word', () => {
  it.each([
    ['a letter is missing', 'komunen', 'kommunen'],
    ['a letter stands twice', 'budsjjettet', 'budsjettet'],
    ['two letters have changed places', 'muiskken', 'musikken'],
    ['a letter is wrong', 'kulturskulen', 'kulturskolen'],
  ])('is taken for the word it was meant to be where %s', (_, written, right) => {
    expect(meant(written)[0]).toBe(stemOf(right))
  })

  it('counts less the more slips it takes', () => {
    const [once] = respell(stemOf('kulturskulen'))
    const [twice] = respell(stemOf('kulturskuulen'))
    expect(twice?.weight).toBeLessThan(once?.weight ?? 0)
    expect(twice?.weight).toBeGreaterThan(0)
  })

  it('is taken for none where it is too short to tell', () => {
    expect(meant('pla')).toEqual([])
  })

  it('is taken for none where nothing is near', () => {
    expect(meant('xylofon')).toEqual([])
  })
})

describe('slips', () => {
  it('are counted between two words, up to as many as matter', () => {
    expect(slipsBetween('plan', 'plan', 2)).toBe(0)
    expect(slipsBetween('plan', 'palan', 2)).toBe(1)
    expect(slipsBetween('plan', 'paln', 2)).toBe(1)
    expect(slipsBetween('plan', 'plass', 2)).toBe(2)
    expect(slipsBetween('plan', 'kommune', 2)).toBe(3)
    expect(slipsBetween('budsjett', 'xxxsjett', 2)).toBe(3)
  })
})

describe('words that are alike', () => {
  it('come with how alike they are, the word itself first', () => {
    const alike = findAlike(stemOf('plan'))
    expect(alike[0]).toEqual({ stem: 'plan', likeness: 1 })
    for (const { likeness } of alike) expect(likeness).toBeGreaterThanOrEqual(0.5)
  })

  it('are found afresh each time', () => {
    expect(findAlike('budsj')).toEqual(findAlike('budsj'))
  })
})
