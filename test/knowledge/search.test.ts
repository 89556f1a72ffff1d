import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/knowledge/search/search.ts'
import type { Glossary } from '../../src/knowledge/words/glossary.ts'
import { passage } from '../support/passage.ts'

const passages = [
  passage({
    path: 'okonomi/budsjett.md',
    title: 'Budsjett og økonomi',
    headings: ['Når vedtas budsjettet?'],
    text: 'Når vedtas budsjettet?\nKommunestyret vedtar budsjettet i desember. Kommunedirektøren legger fram forslaget i oktober.',
    aliases: ['penger'],
  }),
  passage({
    path: 'okonomi/budsjett.md',
    title: 'Budsjett og økonomi',
    headings: ['Hvorfor kuttes det?'],
    text: 'Hvorfor kuttes det?\nDet kuttes fordi rammen blir mindre. Mange kulturskoler har meldt om stille kutt.',
    aliases: ['penger'],
  }),
  passage({
    path: 'kartlegging.md',
    title: 'Kompetansekartlegging',
    headings: ['Administrasjon'],
    text: 'Administrasjon\nAdministrasjon fikk 66 treff. Lederne nevnte arkiv, lønn og avtaleverk.',
  }),
  passage({
    path: 'kartlegging.md',
    title: 'Kompetansekartlegging',
    headings: ['Hvem svarte?'],
    text: 'Hvem svarte?\nLederne i 129 kommuner svarte. Svarene ble samlet i januar.',
  }),
  passage({
    path: 'politikk.md',
    title: 'Arbeid mot politikerne',
    headings: ['Møtet'],
    text: 'Møtet\nElevene spiller på kommunestyremøtet. Leder av utvalget ønsker velkommen.',
  }),
]

const glossary: Glossary = [
  { nb: 'budsjett', nn: 'budsjett', en: 'budget', also: ['pengesekk'] },
  { nb: 'kommunedirektør', nn: 'kommunedirektør', en: 'chief executive', also: ['rådmann', 'øverste sjef'] },
  { nb: 'avtaleverk', nn: 'avtaleverk', en: 'collective agreement', also: ['tariff'] },
  { nb: 'leder', nn: 'leiar', en: 'leader', also: ['sjef'] },
  { nb: 'kutt', nn: 'kutt', en: 'cut', also: ['innsparing'] },
]

const { find } = createSearch({ passages, glossary })
const best = (question: string) => find(question, 1)[0]?.passage.headings[0]

describe('a leader who asks in bokmål', () => {
  it('finds the passage that answers', () => {
    expect(best('når blir budsjettet vedtatt?')).toBe('Når vedtas budsjettet?')
    expect(best('hva nevnte lederne om lønn?')).toBe('Administrasjon')
  })

  it('finds it with slips of the keyboard', () => {
    expect(best('hvor mange treff fikk adminstrasjn')).toBe('Administrasjon')
  })

  it('finds a compound by its part, and a part by its compound', () => {
    expect(best('møter i kommunestyret med elever')).toBe('Møtet')
  })

  it('gets the sentence with a number first when asking how many', () => {
    expect(best('hvor mange kommuner?')).toBe('Hvem svarte?')
  })

  it('is led by the everyday words that the editor gave a document', () => {
    expect(find('penger', 5).map(({ passage }) => passage.about.path)).toEqual([
      'okonomi/budsjett.md',
      'okonomi/budsjett.md',
    ])
  })
})

describe('a leader who says it otherwise', () => {
  it('in everyday words finds what the documents call by its right name', () => {
    expect(best('hva gjør rådmannen?')).toBe('Når vedtas budsjettet?')
    expect(best('hva gjør den øverste sjefen?')).toBe('Når vedtas budsjettet?')
  })

  it('in nynorsk finds bokmål documents', () => {
    expect(best('Kven vedtek budsjettet?')).toBe('Når vedtas budsjettet?')
    expect(best('Kva nemnde leiarane om løn og tariff?')).toBe('Administrasjon')
  })

  it('in English finds Norwegian documents', () => {
    expect(best('What does the chief executive do?')).toBe('Når vedtas budsjettet?')
    expect(best('Which collective agreements did they mention?')).toBe('Administrasjon')
    expect(best('Why are there cuts?')).toBe('Hvorfor kuttes det?')
  })

  it('without the glossary finds none of it', () => {
    const bare = createSearch({ passages, glossary: [] })
    expect(bare.find('What does the chief executive do?', 1)[0]?.passage.headings[0]).not.toBe(
      'Når vedtas budsjettet?',
    )
  })
})

describe('what is found', () => {
  it('comes best first, no more than asked for, and each passage once', () => {
    const found = find('budsjettet og lederne i kommunestyret', 3)
    expect(found).toHaveLength(3)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(new Set(found.map(({ passage }) => passage.id)).size).toBe(3)
  })

  it('is nothing for nothing', () => {
    for (const nothing of ['', '   ', '🎻🎻', '?!', 'og i på', '\u0000']) expect(find(nothing, 5)).toEqual([])
    expect(find('budsjett', 0)).toEqual([])
  })

  it('is nothing when no passage has a word or a piece of a word of it', () => {
    expect(find('xyzzy', 5)).toEqual([])
  })
})

describe('whatever a person may write', () => {
  it.each([
    ['operators', 'budsjett AND (NOT "kutt" OR *) ~2 title:x ^3'],
    ['quotation marks that never close', '"budsjett «kutt'],
    ['NUL and control characters', 'bud\u0000sjett \u0007 budsjett'],
    ['half a character', '\ud83c budsjett \udfbb'],
    ['names of what every object has', 'constructor __proto__ toString hasOwnProperty budsjett'],
    ['a regular expression', '(.*)+$ [a-z]{1,99999} budsjett'],
  ])('%s do no harm', (_, question) => {
    expect(best(question)).toBe('Når vedtas budsjettet?')
  })

  it('is answered fast when it is 100,000 characters', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `ord${i}`).join(' ')
    for (const long of [`budsjett ${words}`, `budsjett${'a'.repeat(100_000)}`, 'budsjett '.repeat(12_000)]) {
      const begun = performance.now()
      expect(find(long, 5).length).toBeGreaterThan(0)
      expect(performance.now() - begun).toBeLessThan(500)
    }
  })
})
