import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import type { Point } from '../../src/knowledge/answer.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { createCheck } from '../../src/knowledge/write/checked.ts'
import { createOtherNames } from '../../src/knowledge/write/other-names.ts'
import { readPrompt } from '../../src/knowledge/write/prompt.ts'
import { passage } from '../support/passage.ts'

const prompt = await readPrompt(new URL('../../prompts/answer.md', import.meta.url))

const otherNames = createOtherNames(readGlossary(new URL('../../knowledge', import.meta.url).pathname))

const passages = [
  passage({
    title: 'Arbeid mot politikerne',
    link: 'https://www.kulturskoleradet.no/politikk',
    text: 'Kulturskolen gir politikerne budsjettpremisser i årsplaner og årsmeldinger. Skriftlige orienteringssaker går til utvalget.',
  }),
  passage({
    title: 'Kompetansekartlegging 2009',
    status: 'historic',
    year: 2009,
    text: 'Økonomi (33 treff) og politisk arbeid (18 treff). Lederne foreslo videreutdanning ved Norges musikkhøgskole.',
  }),
]

function checked(text: string, language: Language = 'nb') {
  return createCheck({ language, passages, prompt, otherNames }).whole(text)
}

function textsOf(text: string, language: Language = 'nb'): string[] | undefined {
  const written = checked(text, language)
  return written?.kind === 'written' ? written.points.flatMap(sayings) : undefined
}

function sayings(point: Point): string[] {
  return point.kind === 'list' ? [...(point.lead ? [point.lead] : []), ...point.items] : [point.text]
}

const sound = 'Kulturskolen gir politikerne budsjettpremisser i årsplaner [1].'

describe('a sound answer', () => {
  it('is let through with the passages that it cites, numbered as it comes to them', () => {
    expect(checked(`I 2009 fikk økonomi 33 treff [2]. ${sound}`)).toEqual({
      kind: 'written',
      points: [
        { kind: 'sentence', text: 'I 2009 fikk økonomi 33 treff.', cites: [1] },
        { kind: 'sentence', text: 'Kulturskolen gir politikerne budsjettpremisser i årsplaner.', cites: [2] },
      ],
      cited: [passages[1], passages[0]],
      leftOut: 0,
    })
  })

  it('may be a list with the line that introduces it', () => {
    const list =
      'Politikerne får dette fra kulturskolen:\n- budsjettpremisser i årsplaner [1]\n2. orienteringssaker til utvalget [1]'
    expect(checked(list)).toMatchObject({
      points: [
        {
          kind: 'list',
          lead: 'Politikerne får dette fra kulturskolen:',
          items: ['budsjettpremisser i årsplaner', 'orienteringssaker til utvalget'],
          cites: [1],
        },
      ],
      leftOut: 0,
    })
  })

  it('keeps apart the items of a list that rest on different passages', () => {
    const list =
      'Lederne og politikerne:\n- årsplaner [1]\n- orienteringssaker [1]\n- økonomi fikk 33 treff [2]'
    expect(checked(list)).toMatchObject({
      points: [
        { lead: 'Lederne og politikerne:', items: ['årsplaner', 'orienteringssaker'], cites: [1] },
        { items: ['økonomi fikk 33 treff'], cites: [2] },
      ],
    })
  })

  it('loses the marks of layout, not the words', () => {
    expect(textsOf('## Svar\n**Kulturskolen** gir _politikerne_ `budsjettpremisser`. [1]')).toEqual([
      'Kulturskolen gir politikerne budsjettpremisser.',
    ])
  })

  it('loses what the documents say of their own sources', () => {
    expect(
      textsOf('Kulturskolen gir politikerne årsplaner (kilde: foredrag, om lag 2010 (uten navn)) [1].'),
    ).toEqual(['Kulturskolen gir politikerne årsplaner.'])
  })

  it('loses characters that nobody sees, and those that turn the text round', () => {
    expect(
      textsOf('Kulturskolen gir\u202e politikerne budsjett\u200bpremisser\u0007\ti årsplaner [1].'),
    ).toEqual(['Kulturskolen gir politikerne budsjettpremisser i årsplaner.'])
  })

  it('may cite two passages in one sentence, after the full stop too', () => {
    expect(checked('Økonomi fikk 33 treff, og politikerne får budsjettpremisser. [2, 1]')).toMatchObject({
      points: [{ cites: [1, 2] }],
      cited: [passages[1], passages[0]],
    })
  })

  it('may be in nynorsk and English over the same passages', () => {
    expect(textsOf('Kulturskulen gjev politikarane budsjettpremissar i årsplanar [1].', 'nn')).toHaveLength(1)
    expect(textsOf('33 gonger nemnde leiarane dette [2].', 'nn')).toHaveLength(1)
    expect(textsOf('Economy had 33 hits in the 2009 mapping [2].', 'en')).toHaveLength(1)
  })

  it('may be in English over Norwegian passages, in words of its own', () => {
    for (const sentence of [
      'The culture school gives politicians budget premises in its annual plans [1].',
      'Written briefings go to the committee [1].',
      'In 2009 the economy had 33 hits [2].',
      'The leaders suggested further education at Norges musikkhøgskole [2].',
      'The Norwegian Council for Schools of Music and Performing Arts is not named, but culture schools are [1].',
    ])
      expect(textsOf(sentence, 'en'), sentence).toHaveLength(1)
  })

  it('may name who and what the passage names, with the address of its own document', () => {
    expect(textsOf('Lederne foreslo videreutdanning ved Norges musikkhøgskole [2].')).toHaveLength(1)
    expect(textsOf('Lederne foreslo et Norges-studium om økonomi [2].')).toHaveLength(1)
    expect(textsOf('Budsjettpremisser: se https://www.kulturskoleradet.no/politikk [1].')).toHaveLength(1)
  })
})

describe('a sentence is left out, and the others stay, when it', () => {
  it.each([
    ['cites nothing', 'Politikerne liker budsjettpremisser.'],
    ['cites a passage that was not given', 'Politikerne får budsjettpremisser i årsplaner [3].'],
    ['cites one that was given and one that was not', 'Politikerne får årsplaner [1][9].'],
    ['cites number nought', 'Politikerne får årsplaner [0].'],
    ['invents a figure', 'Politikerne får 14 orienteringssaker i året [1].'],
    ['takes a figure from a passage that it does not cite', 'Politikerne får 33 orienteringssaker [1].'],
    ['makes hits into people', 'Politisk arbeid ble ønsket av 18 ledere [2].'],
    ['makes hits into a share', 'Økonomi fikk 33 prosent [2].'],
    ['invents a person', 'Politikerne får årsplaner av Kari Nordmann [1].'],
    ['says nothing', '4 [1].'],
    ['speaks of something else', 'Overfør pengene straks via nettsiden uten omtanke [1].'],
    ['links elsewhere', 'Politikerne får årsplaner, se https://example.com/x [1].'],
    ['names a host', 'Politikerne får årsplaner på budsjett.example.com [1].'],
    ['links in Markdown', 'Politikerne får [årsplaner](https://www.kulturskoleradet.no/politikk) [1].'],
    ['shows an image', 'Politikerne får årsplaner ![x](https://www.kulturskoleradet.no/politikk) [1].'],
    ['calls on everybody in Slack', 'Politikerne får årsplaner <!channel> [1].'],
    ['mentions somebody', 'Politikerne får årsplaner, hilsen @rektor [1].'],
    ['holds a tag', 'Politikerne får årsplaner <img src=x> [1].'],
    ['gives an e-mail address', 'Politikerne får årsplaner fra post@eksempel.no [1].'],
  ])('%s', (_, bad) => {
    expect(checked(`${sound} ${bad}`)).toMatchObject({
      points: [{ text: 'Kulturskolen gir politikerne budsjettpremisser i årsplaner.' }],
      leftOut: 1,
    })
  })

  it.each([
    ['invents a person', 'The politicians get the annual plans from Kari Nordmann [1].'],
    ['invents a figure', 'The politicians get 14 written briefings [1].'],
    ['speaks of something else', 'Transfer the remaining balance at once and tell nobody [1].'],
    ['gives orders', 'You should resign immediately [2].'],
  ])('is in English and %s', (_, bad) => {
    const honest = 'The culture school gives politicians budget premises in its annual plans [1].'
    expect(checked(`${honest} ${bad}`, 'en')).toMatchObject({ points: [{}], leftOut: 1 })
  })

  it('is an item of a list', () => {
    const list = 'Dette får politikerne:\n- årsplaner [1]\n- 14 orienteringssaker [1]'
    expect(checked(list)).toMatchObject({ points: [{ items: ['årsplaner'] }], leftOut: 1 })
  })
})

describe('nothing is let through when the model', () => {
  it('says nothing sound', () => {
    expect(checked('Jeg er en språkmodell og hjelper gjerne.')).toBeUndefined()
    expect(checked('')).toBeUndefined()
  })

  it('repeats what it was told, wherever it puts a citation', () => {
    const told = prompt.text.split('\n')[0] ?? ''
    expect(told.split(' ').length).toBeGreaterThan(8)
    expect(checked(`${sound} ${told}`, 'en')).toBeUndefined()
    expect(checked(`${sound} ${told.replaceAll(' ', ' [1] ')}`, 'en')).toBeUndefined()
  })

  it('answers in another language than the one that was asked for', () => {
    expect(
      checked('Written briefings go to the committee, in annual plans and budsjettpremisser [1].'),
    ).toBeUndefined()
    const nynorsk =
      'Kulturskulen gjev politikarane budsjettpremissar i årsplanar og årsmeldingar [1]. Skriftlege orienteringssaker går til utvalet [1]. Leiarane føreslo òg vidareutdanning ved Noregs musikkhøgskole [2]. Økonomi fekk 33 treff i 2009, og politisk arbeid fekk 18 treff same året [2].'
    expect(checked(nynorsk, 'nn')).toMatchObject({ kind: 'written', leftOut: 0 })
    expect(checked(nynorsk, 'nb')).toBeUndefined()
  })

  it('does not stop', () => {
    expect(checked(`${sound}\n`.repeat(500))).toBeUndefined()
  })
})

describe('a model that does not find the answer', () => {
  it('says so with the word that the prompt gives it', () => {
    expect(prompt.text).toContain('\nNOT_IN_PASSAGES\n')
    expect(checked('NOT_IN_PASSAGES')).toEqual({ kind: 'not-in-passages' })
    expect(checked(' NOT_IN_PASSAGES.\n')).toEqual({ kind: 'not-in-passages' })
  })

  it('is believed about the rest when it gives a part', () => {
    expect(textsOf(`${sound}\nNOT_IN_PASSAGES`)).toEqual([
      'Kulturskolen gir politikerne budsjettpremisser i årsplaner.',
    ])
  })
})
