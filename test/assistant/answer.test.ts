import { describe, expect, it } from 'vitest'
import { answerCard } from '../../src/assistant/cards/answer.ts'
import {
  exampleAction,
  exampleQuestion,
  faultCard,
  helpCard,
  smallTalk,
  welcomeCard,
} from '../../src/assistant/cards/welcome.ts'
import { languages } from '../../src/domain/language.ts'
import { plainBody, plainText } from '../../src/domain/plain.ts'
import type { Answer } from '../../src/knowledge/answer.ts'
import { passage } from '../support/passage.ts'

const politics = passage({
  title: 'Arbeid mot politikerne',
  year: 2025,
  headings: ['Arbeid mot politikerne', 'Møter'],
  text: 'Møter\nGi grundige presentasjoner på politiske møter.',
  link: 'https://kulturskole.example/politikk',
})
const answered: Answer = {
  outcome: 'answered',
  language: 'nb',
  mode: 'extractive',
  points: [{ kind: 'sentence', text: 'Gi grundige presentasjoner på politiske møter.', cites: [1] }],
  citations: [{ n: 1, passage: politics, quote: 'Gi grundige presentasjoner på politiske møter.' }],
  caveats: [],
}
const turnedAway = (fields: Partial<Answer>): Answer => ({
  ...answered,
  points: [],
  citations: [],
  ...fields,
})

describe('an answer as a leader sees it', () => {
  it('says it first, then where it stands', () => {
    expect(plainText(answerCard(answered))).toBe(`Gi grundige presentasjoner på politiske møter. [1]

[1] Arbeid mot politikerne, 2025 · Gjeldende · Møter
    «Gi grundige presentasjoner på politiske møter.»
    https://kulturskole.example/politikk`)
  })

  it('gives a whole list under its heading', () => {
    const items = ['Budsjettering', 'Regnskapsanalyse']
    const list: Answer = { ...answered, points: [{ kind: 'list', lead: 'Økonomi', items, cites: [1] }] }
    expect(plainBody(answerCard(list))).toBe('Økonomi [1]:\n\n- Budsjettering\n- Regnskapsanalyse')
  })

  it('tells a nynorsk or English asker that the words are bokmål', () => {
    expect(plainBody(answerCard({ ...answered, language: 'nn' }))).toContain('på bokmål:')
    expect(plainBody(answerCard({ ...answered, language: 'en' }))).toContain('in Norwegian:')
    expect(plainText(answerCard({ ...answered, language: 'en' }))).toContain('Current')
  })

  it('puts what must not be misread between the answer and the sources', () => {
    const caveats: Answer['caveats'] = [{ kind: 'proposal' }, { kind: 'deadline-passed', date: '2026-04-22' }]
    const text = plainText(answerCard({ ...answered, caveats }))
    expect(text).toContain('Fristen var 22. april 2026 og er ute.')
    expect(text.indexOf('er ute')).toBeLessThan(text.indexOf('foreslått'))
    expect(text.indexOf('foreslått')).toBeLessThan(text.indexOf('Gjeldende'))
  })

  it('says when a language model has written it', () => {
    expect(plainText(answerCard({ ...answered, mode: 'written' }))).toContain('Skrevet av en språkmodell')
    expect(plainText(answerCard(answered))).not.toContain('språkmodell')
  })

  it('names the nearest passage when the sources do not say', () => {
    const none = turnedAway({ outcome: 'not-in-sources', citations: answered.citations })
    expect(plainBody(answerCard(none))).toBe(
      'Det står ikke i kildene mine. Nærmest er dette: Arbeid mot politikerne [1]. Spør gjerne en rådgiver i Kulturskolerådet.',
    )
  })

  it('turns away without sources what is not its field', () => {
    const weather = answerCard(turnedAway({ outcome: 'off-topic', language: 'nn' }))
    expect(plainText(weather)).toBe('Det kan eg ikkje hjelpe med. Eg kan kulturskule og leiing.')
  })

  it('asks to leave names and health out', () => {
    const story = answerCard(turnedAway({ outcome: 'refused', reason: 'private' }))
    expect(plainText(story)).toContain('uten navn og helse')
  })
})

describe('the first message', () => {
  it.each(languages)('in %s, says that it is automatic and what becomes of the question', (language) => {
    const text = plainText(welcomeCard(language))
    expect(text).toMatch(/automatisk assistent|automatic assistant/)
    expect(text).toMatch(
      /lagrer spørsmålene dine i 90 dager|lagrar spørsmåla dine i 90 dagar|keep your questions for 90 days/,
    )
    expect(text).not.toMatch(/!/)
  })

  it('has three questions to begin with, each asked in the words of its button', () => {
    for (const language of languages)
      for (const { action, ref, label } of welcomeCard(language).buttons ?? []) {
        expect(action).toBe(exampleAction)
        expect(exampleQuestion(ref, language)).toBe(label)
        expect(label.length).toBeLessThanOrEqual(75)
      }
    expect(welcomeCard('nb').buttons).toHaveLength(3)
    expect(exampleQuestion('unknown', 'nb')).toBeUndefined()
  })
})

it('help is found by its word in each language', () => {
  expect(smallTalk('Hjelp!')).toEqual(helpCard('nb'))
  expect(smallTalk('kva kan du?')).toEqual(helpCard('nn'))
  expect(smallTalk(' HELP ')).toEqual(helpCard('en'))
  expect(smallTalk('hjelp til budsjettet')).toBeUndefined()
  expect(plainText(helpCard('nn'))).toContain('Eg finn ikkje på tal')
})

it('a fault is said to be ours', () => {
  expect(plainText(faultCard('nb'))).toBe('Noe gikk galt hos meg, ikke hos deg. Prøv igjen om litt.')
})
