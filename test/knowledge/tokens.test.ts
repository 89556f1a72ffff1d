import { describe, expect, it } from 'vitest'
import { cueOf, cuesIn } from '../../src/knowledge/search/cues.ts'
import { createSplitter } from '../../src/knowledge/words/compounds.ts'
import { gramsOf } from '../../src/knowledge/words/grams.ts'
import { sentencesOf } from '../../src/knowledge/words/sentences.ts'
import { stemOf } from '../../src/knowledge/words/stem.ts'
import { contentWordsOf, wordsOf } from '../../src/knowledge/words/tokens.ts'

describe('the words of a text', () => {
  it('are letters and digits, in small letters, without what stands between', () => {
    expect(wordsOf('«Brobyggende ledelse» – 9. april 2026, kl. 10:30!')).toEqual([
      'brobyggende',
      'ledelse',
      '9',
      'april',
      '2026',
      'kl',
      '10',
      '30',
    ])
  })

  it('are the same however the keyboard writes æ, ø and å', () => {
    expect(wordsOf('Rådmann økonomi lærer')).toEqual(wordsOf('Ra\u030Admann ökonomi lärer'))
  })

  it('are none in emoji, signs and emptiness', () => {
    expect(wordsOf(' 🎻 ?!\u0000 … ')).toEqual([])
  })

  it('that carry the meaning are left when a question is asked in any of the three languages', () => {
    expect(contentWordsOf('Hvordan legger jeg fram budsjettet for politikerne?', 'nb')).toEqual([
      'legger',
      'fram',
      'budsjettet',
      'politikerne',
    ])
    expect(contentWordsOf('Korleis legg eg fram budsjettet for politikarane?', 'nn')).toEqual([
      'legg',
      'fram',
      'budsjettet',
      'politikarane',
    ])
    expect(contentWordsOf('How do I present the budget to the politicians?', 'en')).toEqual([
      'present',
      'budget',
      'politicians',
    ])
  })

  it('lose English stop words in English only: IT is a subject in a Norwegian question', () => {
    expect(contentWordsOf('Hvem har IT?', 'nb')).toEqual(['it'])
    expect(contentWordsOf('Who has it?', 'en')).toEqual([])
  })
})

describe('the stem of a word', () => {
  it.each([
    ['kulturskole', 'kulturskolen', 'kulturskolens', 'kulturskoler', 'kulturskolene', 'kulturskolenes'],
    ['budsjett', 'budsjettet', 'budsjetter', 'budsjettene'],
    ['kommune', 'kommunen', 'kommunar', 'kommunane'],
    ['leiar', 'leiaren', 'leiarar', 'leiarane'],
    ['kartlegging', 'kartleggingen', 'kartleggingene'],
    ['faglig', 'faglige'],
  ])('is the same for %s and its forms', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1)
  })

  it('leaves short words, numbers and the s that belongs to a word', () => {
    for (const word of ['år', 'nr', 'ks', '2009', 'plass', 'kryss']) expect(stemOf(word)).toBe(word)
  })

  it('keeps words apart that only begin alike', () => {
    expect(stemOf('planen')).not.toBe(stemOf('plassen'))
    expect(stemOf('kultur')).not.toBe(stemOf('kulturskole'))
  })
})

describe('a compound', () => {
  const split = createSplitter(
    new Map([
      ['kommunestyre', 4],
      ['møte', 5],
      ['virksomhet', 3],
      ['plan', 9],
      ['barn', 6],
      ['hage', 2],
      ['rektor', 3],
      ['for', 40],
      ['slag', 1],
    ]),
  )

  it('falls into the parts that the documents use by themselves', () => {
    expect(split('kommunestyremøte')).toEqual(['kommunestyre', 'møte'])
  })

  it('loses the letter that joins its parts', () => {
    expect(split('virksomhetsplan')).toEqual(['virksomhet', 'plan'])
    expect(split('barnehage')).toEqual(['barn', 'hage'])
  })

  it('stays whole when a part is too short, too rare or unknown', () => {
    expect([split('forslag'), split('rektorkontor'), split('rektor')]).toEqual([[], [], []])
  })

  it('stays whole when it stands more often than its parts', () => {
    expect(
      createSplitter(
        new Map([
          ['barn', 6],
          ['hage', 2],
          ['barnehage', 20],
        ]),
      )('barnehage'),
    ).toEqual([])
  })
})

describe('runs of four characters', () => {
  it('know where a word begins and ends', () => {
    expect(gramsOf('plan')).toEqual([' pla', 'plan', 'lan '])
    expect(gramsOf('år')).toEqual([' år '])
    expect(gramsOf('å')).toEqual([])
  })

  it('are mostly shared by a word and its misspelling', () => {
    const right = new Set(gramsOf('administrasjon'))
    expect(gramsOf('adminstrasjon').filter((gram) => right.has(gram)).length).toBeGreaterThan(8)
  })
})

describe('sentences', () => {
  it('end at full stops, question marks and line ends', () => {
    expect(sentencesOf('Hvem spør du?\nSpør rektor. Hun vet det!\n- Mindre enn 1 år 11')).toEqual([
      'Hvem spør du?',
      'Spør rektor.',
      'Hun vet det!',
      '- Mindre enn 1 år 11',
    ])
  })

  it.each([
    'Møtet er 22. april kl. 10.30 i Drammen.',
    'Det gjelder bl.a. Kulturskolerådet og ca. 129 kommuner.',
    'Lederen er A. Hansen, jf. Opplæringsloven.',
  ])('do not end within: %s', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence])
  })

  it('keep the quotation mark that closes them', () => {
    expect(sentencesOf('«Vi kutter.» Det sa ordføreren.')).toEqual(['«Vi kutter.»', 'Det sa ordføreren.'])
  })

  it('are none in an empty passage', () => {
    expect(sentencesOf(' \n\n ')).toEqual([])
  })
})

describe('what a question asks for', () => {
  it.each([
    ['hvor mange svarte?', 'Undersøkelsen fikk 135 svar.', 'Alle svarte anonymt.'],
    ['kor mange kommunar var med', 'Svara kom frå 129 kommunar.', 'Svara kom frå heile landet.'],
    ['How many leaders answered?', 'Undersøkelsen fikk 135 svar.', 'Alle svarte anonymt.'],
    ['når er fristen?', 'Fristen er 22. april.', 'Fristen står på nettsiden.'],
    ['hvem leder rådet?', 'Rådet ledes av Kari Nordmann.', 'Rådet ledes av en styreleder.'],
    ['kvifor kuttar dei?', 'De kutter fordi rammen er mindre.', 'De kutter i alle fag.'],
  ])('%s is answered by "%s", not by "%s"', (question, holds, lacks) => {
    const cue = cueOf(question)
    expect(cuesIn(holds) & cue).toBe(cue)
    expect(cuesIn(lacks) & cue).toBe(0)
    expect(cue).not.toBe(0)
  })

  it('may be anything: then every sentence may answer', () => {
    expect(cueOf('hva er en rammeplan?')).toBe(0)
  })
})
