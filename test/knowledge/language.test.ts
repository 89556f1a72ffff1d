import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/knowledge/words/language.ts'

describe('the language of a question', () => {
  it.each([
    ['hvordan legger jeg fram budsjettet for politikerne?', 'nb'],
    ['hva er stille kutt', 'nb'],
    ['Korleis legg eg fram budsjettet?', 'nn'],
    ['Kor mange leiarar svara?', 'nn'],
    ['mål for elevane i små kommunar', 'nn'],
    ['How do I present the budget to politicians?', 'en'],
    ['list grants for small municipalities', 'en'],
    ['maler og sjekklister for lederne', 'nb'],
  ] as const)('%s', (question, language) => {
    expect(languageOf(question)).toBe(language)
  })

  it('is the preferred one where the words belong to several', () => {
    expect(languageOf('rammeplan 2016', 'nn')).toBe('nn')
    expect(languageOf('rammeplan 2016', 'en')).toBe('en')
    expect(languageOf('rammeplan 2016')).toBe('nb')
  })

  it('is found for a whole document by its beginning', () => {
    const opening =
      'Kulturskulen skal gi barn og unge opplæring. Kommunane eig skulane, og leiarane styrer dei. '
    expect(languageOf(opening.repeat(2000))).toBe('nn')
  })

  it('is bokmål for a text without letters', () => {
    expect(languageOf('')).toBe('nb')
    expect(languageOf('🎻 2025 ?!')).toBe('nb')
  })
})
