import { describe, expect, it } from 'vitest'
import { type Fault, type Remark, readAnswers } from '../../src/briefs/answers.ts'
import { readDay } from '../../src/briefs/day.ts'
import { figureText, readFigure } from '../../src/briefs/figures.ts'
import { briefTextsIn } from '../../src/briefs/texts/choose.ts'
import { languages } from '../../src/domain/language.ts'

const today = '2026-11-30'

function faultsIn(raw: object): Fault[] {
  const read = readAnswers({ kind: 'budget', ...raw }, today)
  return 'faults' in read ? read.faults : []
}

function remarksOn(raw: object): Remark[] {
  const read = readAnswers({ kind: 'budget', ...raw }, today)
  return 'remarks' in read ? read.remarks : []
}

function shown(label: string, value: string | number, unit?: string): string {
  const figure = readFigure(label, value, unit)
  return typeof figure === 'string'
    ? figure
    : `${figure.label}: ${figureText(figure)}`.replaceAll('\u00a0', ' ')
}

describe('a figure of the leader’s own', () => {
  it.each([
    ['4 200 000', 'kr', 'Ramme: 4 200 000 kr'],
    ['4.200.000', 'kroner', 'Ramme: 4 200 000 kr'],
    ['kr 4 200 000', '', 'Ramme: 4 200 000'],
    ['4,2 mill.', '', 'Ramme: 4 200 000 kr'],
    ['4,2 mill. kr', '', 'Ramme: 4 200 000 kr'],
    [4200000, 'kr', 'Ramme: 4 200 000 kr'],
    ['4 200 tusen', '', 'Ramme: 4 200 000 kr'],
    ['12,5', '%', 'Ramme: 12,5 %'],
    ['312 elever', '', 'Ramme: 312 elever'],
    ['3.5', 'årsverk', 'Ramme: 3,5 årsverk'],
  ])('is read as it is typed: %s %s', (value, unit, text) => {
    expect(shown('Ramme', value, unit)).toBe(text)
  })

  it.each([
    ['4 200', '1000 kr'],
    ['4 200', 'tusen kroner'],
    ['4200', 'tkr'],
    [4200, 'i hele tusen'],
  ])('that is given in thousands is made whole, and the leader is told: %s %s', (value, unit) => {
    expect(shown('Ramme', value, unit)).toBe('Ramme: 4 200 000 kr')
    expect(remarksOn({ figures: [{ label: 'Ramme', value, unit }] })).toMatchObject([
      { code: 'in-thousands' },
    ])
  })

  it('whose name says that it is in thousands no longer says so', () => {
    expect(shown('Ramme 2026 (i 1 000 kr)', 4200)).toBe('Ramme 2026: 4 200 000 kr')
  })

  it.each(['mange', '', '12 34', '1/2', 'NaN', '∞', '--3'])(
    'that is no number is said to be none: "%s"',
    (value) => {
      expect(readFigure('Elever', value)).toBe('not-a-number')
    },
  )

  it.each(['-3', '−3 %', -3])('that is negative is said to be so: %s', (value) => {
    expect(readFigure('Kutt', value)).toBe('negative')
  })
})

describe('the date of the meeting', () => {
  it.each(['2026-12-08', '8.12.2026', '08.12.2026', '8. desember 2026', '8 December 2026', '8/12/2026'])(
    'is read as people write it: %s',
    (text) => expect(readDay(text)).toBe('2026-12-08'),
  )

  it.each(['31.6.2026', 'neste uke', '2026-13-01', '8. desember'])('is asked for again: %s', (text) => {
    expect(faultsIn({ date: text })).toEqual([{ field: 'date', code: 'no-date' }])
  })

  it('that has passed is remarked on, and the brief is made all the same', () => {
    expect(remarksOn({ date: '2026-11-01' })).toEqual([{ code: 'meeting-passed', date: '2026-11-01' }])
    expect(remarksOn({ date: today })).toEqual([])
  })
})

describe('what cannot be meant', () => {
  it('is told all at once', () => {
    const raw = {
      municipality: '<script>alert(1)</script>',
      minutes: 'lenge',
      story: 'a'.repeat(50_000),
      figures: [
        { label: 'Ramme', value: 'mange' },
        { label: 'Kutt', value: -3 },
      ],
    }
    expect(faultsIn(raw).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'story too-long',
      'municipality no-name',
      'minutes out-of-range',
      'figures not-a-number',
      'figures negative',
    ])
  })

  it.each(['Nord-Aurdal', 'Kárášjohka - Karasjok', 'Tromsø kommune', 'St. Olav'])(
    'is no name of a place: %s is',
    (name) => expect(faultsIn({ municipality: name })).toEqual([]),
  )

  it('is told in each language, without what was wrong with the place’s name in it', () => {
    const faults = faultsIn({ municipality: '<b>Vik</b>', date: 'x', figures: [{ label: 'A', value: 'b' }] })
    for (const language of languages)
      for (const fault of faults) {
        const told = briefTextsIn(language).fault(fault)
        expect(told).toMatch(/\p{Lu}|«|“/u)
        expect(told).not.toContain('<b>')
      }
  })

  it('is another kind of paper, or no answers at all', () => {
    expect(readAnswers({ kind: 'poem' }, today)).toEqual({ faults: [{ field: 'kind', code: 'unknown' }] })
    expect(readAnswers('budget', today)).toEqual({ faults: [{ field: '', code: 'not-understood' }] })
    expect(readAnswers({ kind: 'budget', figures: 'many' }, today)).toEqual({
      faults: [{ field: 'figures', code: 'not-understood' }],
    })
  })
})

describe('answers', () => {
  it('may all be skipped but the kind', () => {
    expect(readAnswers({ kind: 'consequences' }, today)).toEqual({
      answers: { kind: 'consequences', language: 'nb', minutes: 10, figures: [] },
      remarks: [],
    })
  })

  it('are kept without what points at a person', () => {
    const read = readAnswers({ kind: 'budget', story: 'Ring mora på 912 34 567.' }, today)
    expect('answers' in read && read.answers.story).toBe('Ring mora på [telefon].')
  })
})
