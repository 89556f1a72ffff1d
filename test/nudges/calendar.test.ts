import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atOslo } from '../../src/domain/workdays.ts'
import { readCalendar } from '../../src/nudges/calendar.ts'
import { coming, stateAt } from '../../src/nudges/occasion.ts'
import { mondayOf, nextWeekday } from '../../src/nudges/recurrence.ts'
import { temporaryFolder } from '../support/store.ts'

const grant = {
  id: 'grant-one',
  kind: 'grant',
  title: { nb: 'Tilskudd', nn: 'Tilskot', en: 'Grant' },
  when: { date: '2027-03-10', time: '12:00' },
  status: 'confirmed',
  lead: [7, 28],
  source: 'En side, lest november 2026',
  checked: '2026-11-21',
}

function folderWith(files: Record<string, object[]>): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'calendar'))
  for (const [name, entries] of Object.entries(files))
    writeFileSync(join(folder, 'calendar', `${name}.json`), JSON.stringify({ entries }))
  return folder
}

const reading = (changed: object) => () => readCalendar(folderWith({ dates: [{ ...grant, ...changed }] }))

describe('a calendar file', () => {
  it('gives what falls on a date, with the longest lead first', () => {
    const [read] = reading({})()
    expect(read).toMatchObject({ occurrences: [{ date: '2027-03-10', time: '12:00' }], lead: [28, 7] })
  })

  it.each([
    [{ when: { date: '2027-02-30' } }, 'must be a day of the calendar, such as 2026-04-22'],
    [{ when: { date: '2027-13-01' } }, 'must be a day of the calendar'],
    [{ when: { date: '2027-03-10', zone: 'Asia/Tokyo' } }, 'entry 1 (grant-one), when: '],
    [{ when: { date: '2027-03-10', time: '25:00' } }, 'must be a time such as 12:00'],
    [{ when: yearly('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30') }, 'it never occurs'],
    [{ when: yearly('FREQ=DAILY') }, 'must begin with FREQ=YEARLY, MONTHLY or WEEKLY'],
    [{ when: yearly('FREQ=YEARLY;COUNT=3') }, 'its end stands in "until"'],
    [{ when: yearly('FREQ=WEEKLY', '2099-12-31') }, 'it occurs more than 300 times'],
    [{ when: { rule: 'FREQ=YEARLY', from: '2027-01-01' } }, 'entry 1 (grant-one), when'],
    [{ when: { afterEaster: 'thursday', from: '2027-05-01', until: '2027-12-31' } }, 'it never occurs'],
    [{ when: { afterEaster: 'thursday', from: '2028-01-01', until: '2027-12-31' } }, 'it never occurs'],
    [{ lead: [] }, 'must say how many days before a confirmed date'],
    [{ status: 'sure' }, 'must be one of confirmed, expected, expired'],
    [{ source: ' ' }, 'entry 1 (grant-one), source: must not be empty'],
  ])('%j is refused, with what is wrong', (changed, fault) => {
    expect(reading(changed)).toThrow(fault)
  })

  it('may not use an id twice, in one file or in two', () => {
    expect(() => readCalendar(folderWith({ dates: [grant, grant] }))).toThrow('"grant-one" stands twice')
    expect(() => readCalendar(folderWith({ one: [grant], two: [grant] }))).toThrow(
      '"grant-one" stands in calendar/two.json and in calendar/one.json.',
    )
  })

  it('need not be there', () => {
    expect(readCalendar(temporaryFolder())).toEqual([])
  })
})

describe('what comes again', () => {
  it('falls on the first Thursday after Easter, for two days', () => {
    const [read] = reading({
      when: { afterEaster: 'thursday', from: '2019-01-01', until: '2027-12-31', days: 2 },
    })()
    const dates = read?.occurrences.map(({ date, last }) => `${date} ${last}`)
    expect(dates).toContain('2019-04-25 2019-04-26')
    expect(dates).toContain('2022-04-21 2022-04-22')
    expect(dates).toContain('2026-04-09 2026-04-10')
    expect(dates).toContain('2027-04-01 2027-04-02')
  })

  it('falls on the same day in each year until its end', () => {
    const [read] = reading({ when: yearly('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1') })()
    expect(read?.occurrences.map(({ date }) => date)).toEqual(['2027-10-01', '2028-10-01', '2029-10-01'])
  })

  it('falls on the last Tuesday of a month, on both sides of a clock change', () => {
    const [read] = reading({ when: yearly('FREQ=MONTHLY;BYDAY=-1TU', '2027-12-31') })()
    expect(read?.occurrences.map(({ date }) => date).slice(2, 5)).toEqual([
      '2027-03-30',
      '2027-04-27',
      '2027-05-25',
    ])
  })
})

describe('how a date stands', () => {
  it('is over at its time, not a minute before', () => {
    const [read] = reading({})()
    if (read === undefined) throw new Error('nothing was read')
    expect(coming(read, atOslo('2027-03-10', '11:59'))).toBeDefined()
    expect(coming(read, atOslo('2027-03-10', '12:00'))).toBeUndefined()
    expect(stateAt(read, atOslo('2027-03-10', '12:00')).standing).toBe('expired')
  })

  it('without a time is over when the day is, also in summer', () => {
    const [summer] = reading({ when: { date: '2027-06-15' } })()
    if (summer === undefined) throw new Error('nothing was read')
    expect(stateAt(summer, atOslo('2027-06-15', '23:59')).standing).toBe('confirmed')
    expect(stateAt(summer, Date.parse('2027-06-15T22:00:00Z')).standing).toBe('expired')
  })
})

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  })
  it('lead on to the coming Friday, never to today', () => {
    expect(nextWeekday('2026-11-24', 'friday')).toBe('2026-11-27')
    expect(nextWeekday('2026-11-27', 'friday')).toBe('2026-12-04')
  })
})

describe('the calendar that ships', () => {
  const shipped = readCalendar('knowledge')
  const now = Date.parse('2026-11-30T08:00:00Z')

  it('holds the 519 million as over, and nothing that is open without a source that gives its date', () => {
    const passed = shipped.find(({ id }) => id === 'bufdir-prevention-2026')
    expect(passed && stateAt(passed, now)).toEqual({
      standing: 'expired',
      occurrence: { date: '2026-04-22' },
    })
    const open = shipped.filter((one) => stateAt(one, now).standing === 'confirmed')
    expect(open.map(({ id }) => id)).toEqual(['kostra-preliminary', 'kostra-revised'])
  })

  it('shows the next leader conference as expected only', () => {
    const conference = shipped.find(({ id }) => id === 'leader-conference')
    expect(conference && stateAt(conference, now)).toMatchObject({
      standing: 'expected',
      occurrence: { date: '2027-04-01', last: '2027-04-02' },
    })
  })

  it('names what is over as expired, so that no editor reads it as open', () => {
    for (const one of shipped) if (one.standing !== 'expired') expect(coming(one, now), one.id).toBeDefined()
  })
})

function yearly(rule: string, until = '2029-12-31') {
  return { rule, from: '2027-01-01', until }
}
