import { describe, expect, it } from 'vitest'
import { dateIn, monthIn } from '../../src/nudges/written.ts'

/** A Tuesday. */
const today = '2026-11-24'

describe('a date in words', () => {
  it.each([
    ['12. desember kl 18 kommunestyremøte', '2026-12-12', '18:00', 'kommunestyremøte'],
    ['Kommunestyremøte 12. desember kl. 18.30', '2026-12-12', '18:30', 'Kommunestyremøte'],
    ['utvalsmøte den 3. mars klokka 9', '2027-03-03', '09:00', 'utvalsmøte'],
    ['søknad til Sparebankstiftelsen: 12.12.2026', '2026-12-12', undefined, 'søknad til Sparebankstiftelsen'],
    ['budsjett 24.11.', '2026-11-24', undefined, 'budsjett'],
    ['budsjett 23/11', '2027-11-23', undefined, 'budsjett'],
    ['møte 01.02.27', '2027-02-01', undefined, 'møte'],
    ['council meeting on 12 December at 6 pm', '2026-12-12', '18:00', 'council meeting'],
    ['council meeting on December 12th, 2027 at 18:00', '2027-12-12', '18:00', 'council meeting'],
    ['møte 2027-01-15 18:15', '2027-01-15', '18:15', 'møte'],
    ['møte fredag', '2026-11-27', undefined, 'møte'],
    ['møte på tysdag kl 10', '2026-12-01', '10:00', 'møte'],
    ['meeting next monday', '2026-11-30', undefined, 'meeting'],
    ['ringe rådmannen i morgen', '2026-11-25', undefined, 'ringe rådmannen'],
    ['ringje i overmorgon', '2026-11-26', undefined, 'ringje'],
    ['rapport om to veker', '2026-12-08', undefined, 'rapport'],
    ['report in 10 days', '2026-12-04', undefined, 'report'],
    ['skuddårsfest 29. februar', '2028-02-29', undefined, 'skuddårsfest'],
    ['rekneskap 15. feb', '2027-02-15', undefined, 'rekneskap'],
  ])('%s', (text, date, time, rest) => {
    expect(dateIn(text, today)).toEqual({ date, rest, ...(time && { time }) })
  })

  it.each([
    ['møte 30. februar', '30. februar'],
    ['møte 31.11.2026', '31.11.2026'],
    ['møte 2026-02-30', '2026-02-30'],
    ['møte 12. desember kl 25', 'kl 25'],
    ['møte 29. februar 2027', '29. februar 2027'],
  ])('%s is none, and it is said which words', (text, impossible) => {
    expect(dateIn(text, today)).toEqual({ impossible })
  })

  it.each(['hva er en rammeplan', 'vi har 3 lærere', 'fredagskonsert og mandagsmøte', '105 svar i 2009', ''])(
    'is not seen in «%s»',
    (text) => expect(dateIn(text, today)).toBeUndefined(),
  )
})

describe('a month', () => {
  it.each([
    ['alle frister i mars', { month: 3 }],
    ['fristar i mai 2027', { month: 5, year: 2027 }],
    ['deadlines in October', { month: 10 }],
  ])('%s', (text, month) => expect(monthIn(text)).toEqual(month))
  it('is not seen where none is named', () => expect(monthIn('alle frister i morgen')).toBeUndefined())
})
