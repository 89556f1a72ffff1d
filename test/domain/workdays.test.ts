import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import {
  atOslo,
  daysAfter,
  daysBetween,
  easterSunday,
  isDate,
  isPublicHoliday,
  nextAllowed,
  nextWorkday,
  osloClock,
  restOn,
  workdayUpTo,
} from '../../src/domain/workdays.ts'

const office = { from: '08:00', until: '16:00' }

/** When somebody may be written to, as Norwegian clocks show it. */
function allowed(date: string, time: string, hours = office): string {
  const shown = osloClock(nextAllowed(atOslo(date, time), hours))
  return `${shown.date} ${shown.time}`
}

describe('a message', () => {
  it('goes out at once in working hours', () => {
    expect(nextAllowed(atOslo('2026-11-24', '10:17'), office)).toBe(atOslo('2026-11-24', '10:17'))
  })

  it('that falls on a Friday evening waits for Monday at eight', () => {
    expect(allowed('2026-11-27', '19:30')).toBe('2026-11-30 08:00')
  })

  it('that falls before the hours waits for them on the same day, and at their end for the next', () => {
    expect(allowed('2026-11-24', '05:00')).toBe('2026-11-24 08:00')
    expect(allowed('2026-11-24', '15:59')).toBe('2026-11-24 15:59')
    expect(allowed('2026-11-24', '16:00')).toBe('2026-11-25 08:00')
  })

  it.each([
    ['2026-12-24', '2027-01-04', 'Christmas to New Year, and the weekend after it'],
    ['2027-03-22', '2027-03-30', 'the week before Easter and Easter Monday'],
    ['2026-05-14', '2026-05-15', 'Ascension Day'],
    ['2027-05-17', '2027-05-18', 'Constitution Day that is Whit Monday too'],
    ['2026-05-01', '2026-05-04', 'Labour Day'],
    ['2026-07-01', '2026-08-03', 'July'],
  ])('that falls on %s waits until %s: %s', (date, until) => {
    expect(allowed(date, '10:00')).toBe(`${until} 08:00`)
  })

  it('keeps its hours on the days after both clock changes', () => {
    expect(osloClock(nextAllowed(atOslo('2026-10-24', '12:00'), office))).toEqual({
      date: '2026-10-26',
      time: '08:00',
    })
    expect(nextAllowed(atOslo('2026-10-24', '12:00'), office)).toBe(Date.parse('2026-10-26T07:00:00Z'))
    expect(nextAllowed(atOslo('2027-04-30', '17:00'), office)).toBe(Date.parse('2027-05-03T06:00:00Z'))
  })

  it('understands hours over midnight, and none at all', () => {
    expect(allowed('2026-11-24', '12:00', { from: '20:00', until: '02:00' })).toBe('2026-11-24 20:00')
    expect(allowed('2026-11-24', '01:00', { from: '20:00', until: '02:00' })).toBe('2026-11-24 01:00')
    expect(allowed('2026-11-24', '03:00', { from: '00:00', until: '00:00' })).toBe('2026-11-24 03:00')
  })
})

describe('Norwegian clocks', () => {
  it('are read in summer and winter', () => {
    expect(atOslo('2026-12-12', '18:00')).toBe(Date.parse('2026-12-12T17:00:00Z'))
    expect(atOslo('2026-06-12', '18:00')).toBe(Date.parse('2026-06-12T16:00:00Z'))
  })

  it('leap over an hour in March, and show one twice in October: the first of the two is meant', () => {
    expect(osloClock(atOslo('2026-03-29', '02:30'))).toEqual({ date: '2026-03-29', time: '03:30' })
    expect(atOslo('2026-10-25', '02:30')).toBe(Date.parse('2026-10-25T00:30:00Z'))
  })

  it('show any moment of a year so that it is found again, but for the doubled hour', () => {
    for (
      let at = Date.parse('2026-01-01T00:00:00Z');
      at < Date.parse('2027-01-01T00:00:00Z');
      at += 7_980_000
    ) {
      const { date, time } = osloClock(at)
      if (date === '2026-10-25' && time.startsWith('02')) continue
      expect(atOslo(date, time)).toBe(at)
    }
  })
})

describe('public holidays', () => {
  it('are those of the register of holidays, for a hundred years', () => {
    const register = new Holidays('NO')
    for (let year = 1990; year <= 2090; year += 1) {
      const known = new Set(
        register
          .getHolidays(year)
          .flatMap(({ type, date }) => (type === 'public' ? [date.slice(0, 10)] : [])),
      )
      const ours = daysOf(year).filter(isPublicHoliday)
      expect(ours, String(year)).toEqual([...known].sort())
    }
  })

  it('follow Easter also in its earliest and latest years', () => {
    expect(easterSunday(2008)).toBe('2008-03-23')
    expect(easterSunday(2011)).toBe('2011-04-24')
    expect(easterSunday(2038)).toBe('2038-04-25')
  })
})

describe('working days', () => {
  it('are found forwards and backwards', () => {
    expect(nextWorkday('2026-11-28')).toBe('2026-11-30')
    expect(nextWorkday('2026-11-27')).toBe('2026-11-27')
    expect(workdayUpTo('2027-01-01')).toBe('2026-12-23')
    expect(restOn('2026-12-23')).toBeUndefined()
    expect([restOn('2026-12-24'), restOn('2026-12-25'), restOn('2026-11-28')]).toEqual([
      'school-holiday',
      'public-holiday',
      'weekend',
    ])
  })

  it('are counted over the end of a leap February', () => {
    expect(daysAfter('2028-02-28', 2)).toBe('2028-03-01')
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1)
  })
})

describe('a date', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2027-02-29', '2026-04-31', '26-01-01', 'i morgen', ''])(
    '%s is none',
    (text) => expect(isDate(text)).toBe(false),
  )
  it.each(['2028-02-29', '2026-12-31'])('%s is one', (text) => expect(isDate(text)).toBe(true))
})

function daysOf(year: number): string[] {
  const first = `${year}-01-01`
  return Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, days) => daysAfter(first, days))
}
