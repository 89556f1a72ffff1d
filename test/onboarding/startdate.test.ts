import { describe, expect, it } from 'vitest'
import { dayInJob, startDayOf } from '../../src/onboarding/startdate.ts'

const today = '2026-11-21'

describe('the first day in the job', () => {
  it.each([
    ['2026-08-01', '2026-08-01'],
    ['1.8.2026', '2026-08-01'],
    ['01.08.26', '2026-08-01'],
    ['1/8/2026', '2026-08-01'],
    ['1. august 2026', '2026-08-01'],
    ['1 Aug 2026', '2026-08-01'],
    ['3. mars 2026', '2026-03-03'],
    ['17. mai 2026', '2026-05-17'],
    ['15. oktober 2026', '2026-10-15'],
    ['15 October 2026', '2026-10-15'],
    ['1. desember 2025', '2025-12-01'],
    ['I dag', today],
  ])('is understood as leaders write it: %s', (written, date) => {
    expect(startDayOf(written, today)).toEqual({ kind: 'first-year', date })
  })

  it('may lie ahead, and the pack waits for it', () => {
    expect(startDayOf('1. januar 2027', today)).toEqual({ kind: 'ahead', date: '2027-01-01' })
  })

  it('may be thirty years ago: then the first year is over', () => {
    expect(startDayOf('1.8.1996', today)).toEqual({ kind: 'over', date: '1996-08-01', years: 30 })
  })

  it.each(['1.8.2062', '1.8.1926'])('is not believed when nobody can mean it: %s', (written) => {
    expect(startDayOf(written, today)).toMatchObject({ kind: 'unlikely' })
  })

  it.each(['31.11.2026', '2026-13-01', 'i fjor', '', '12', 'august', '1. foo 2026'])(
    'is asked for again when it is in no calendar: "%s"',
    (written) => {
      expect(startDayOf(written, today)).toEqual({ kind: 'unreadable' })
    },
  )

  it('is day 1, also where the clocks are changed on the way', () => {
    expect(dayInJob('2026-10-20', '2026-10-20')).toBe(1)
    expect(dayInJob('2026-10-20', '2026-10-30')).toBe(11)
    expect(dayInJob('2026-10-20', '2026-10-18')).toBe(-1)
  })
})
