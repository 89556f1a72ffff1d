import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../src/assistant/in-calendar.ts'
import { atOslo } from '../../src/domain/workdays.ts'
import type { Occasion } from '../../src/nudges/occasion.ts'
import { ownDate } from '../../src/nudges/own.ts'

const now = Date.parse('2026-11-30T08:00:00Z')

function readBack(occasions: Occasion[], language: 'nb' | 'en' = 'nb') {
  const read = nodeIcal.sync.parseICS(calendarFile(occasions, language, now))
  return Object.values(read).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
}

function own(date: string, time?: string): Occasion {
  return ownDate(
    { id: `own-${date}`, title: 'Møte; med, tegn\nog linje', date, ...(time && { time }) },
    '2026-11-30',
  )
}

describe('a date in another calendar', () => {
  it.each([
    ['2027-01-15', '18:00', '2027-01-15T17:00:00.000Z'],
    ['2027-06-15', '18:00', '2027-06-15T16:00:00.000Z'],
    ['2027-03-27', '09:00', '2027-03-27T08:00:00.000Z'],
    ['2027-03-29', '09:00', '2027-03-29T07:00:00.000Z'],
    ['2027-10-30', '09:00', '2027-10-30T07:00:00.000Z'],
    ['2027-11-01', '09:00', '2027-11-01T08:00:00.000Z'],
  ])('%s at %s is at the right hour, in summer and in winter', (date, time, utc) => {
    const [event] = readBack([own(date, time)])
    expect(event?.start.toISOString()).toBe(utc)
    expect(event?.start.getTime()).toBe(atOslo(date, time))
    expect(event?.summary).toBe('Møte; med, tegn\nog linje')
  })

  it.each(['2027-03-28', '2027-07-01', '2027-10-31', '2026-12-31'])(
    '%s without a time is that whole day',
    (date) => {
      const text = calendarFile([own(date)], 'nb', now)
      expect(text).toContain(`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`)
      const [event] = readBack([own(date)])
      expect(event?.datetype).toBe('date')
    },
  )

  it('that is only expected says so, keeps its id, and lasts both days', () => {
    const conference: Occasion = {
      ...own('2027-04-01'),
      id: 'leader-conference',
      kind: 'event',
      standing: 'expected',
      title: { nb: 'Lederkonferansen', nn: 'Leiarkonferansen', en: 'The leader conference' },
      occurrences: [{ date: '2027-04-01', last: '2027-04-02' }],
    }
    const [event] = readBack([conference], 'en')
    expect(event?.summary).toBe('Not confirmed: The leader conference')
    expect(event?.status).toBe('TENTATIVE')
    expect(event?.uid).toBe('leader-conference@taktstokk')
    expect(calendarFile([conference], 'nb', now)).toContain('DTEND;VALUE=DATE:20270403')
  })
})
