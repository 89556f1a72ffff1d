import { describe, expect, it } from 'vitest'
import { faultsOfYear, type Year } from './simulated-year.ts'

const wholeYear: Year = {
  first: '2026-12-01',
  days: 365,
  members: 1000,
  workspaces: 300,
  dates: 16,
  seed: 7,
}
const spring: Year = { first: '2027-03-01', days: 60, members: 60, workspaces: 20, dates: 30, seed: 3 }

describe('a year with a thousand leaders', () => {
  it('reminds each of what is due, once, in their hours, never after the date, with stops and moved dates', async () => {
    const begun = performance.now()
    const { faults, sent, runs } = await faultsOfYear(wholeYear)
    console.info(`${runs} runs, ${sent} messages, ${Math.round(performance.now() - begun)} ms`)
    expect(faults.slice(0, 20)).toEqual([])
    expect(sent).toBeGreaterThan(10_000)
  }, 900_000)

  it.each([1, 2, 4])(
    'holds for other calendars too: %i',
    async (seed) => {
      const { faults } = await faultsOfYear({ ...spring, seed })
      expect(faults.slice(0, 20)).toEqual([])
    },
    60_000,
  )
})

describe('the expectation', () => {
  it.each<[string, Partial<Year>]>([
    [
      'a reminder that comes a day early',
      { fault: (parts) => ({ ...parts, calendar: longer(parts.calendar) }) },
    ],
    ['a member who is left out', { fault: (parts) => ({ ...parts, people: withoutOne(parts.people) }) }],
    ['a run in the night', { late: 8 * 3_600_000 }],
    ['a date that is only expected', { fault: (parts) => ({ ...parts, calendar: certain(parts.calendar) }) }],
    ['a choice that is ignored', { fault: (parts) => ({ ...parts, nudges: deaf(parts.nudges) }) }],
    ['a week that is not counted', { fault: (parts) => ({ ...parts, nudges: boundless(parts.nudges) }) }],
    [
      'a moved date that nobody is told of',
      { fault: (parts) => ({ ...parts, nudges: unmoved(parts.nudges) }) },
    ],
  ])(
    'notices %s',
    async (_what, planted) => {
      const { faults } = await faultsOfYear({ ...spring, ...planted })
      expect(faults.length).toBeGreaterThan(0)
    },
    60_000,
  )
})

type Parts = Parameters<NonNullable<Year['fault']>>[0]

function longer(calendar: Parts['calendar']): Parts['calendar'] {
  return async () => (await calendar()).map((one) => ({ ...one, lead: one.lead.map((days) => days + 1) }))
}

function certain(calendar: Parts['calendar']): Parts['calendar'] {
  return async () => (await calendar()).map((one) => ({ ...one, standing: 'confirmed' }))
}

function withoutOne(people: Parts['people']): Parts['people'] {
  return { ...people, members: async () => (await people.members()).slice(1) }
}

function deaf(nudges: Parts['nudges']): Parts['nudges'] {
  return { ...nudges, allChoices: async () => new Map() }
}

function boundless(nudges: Parts['nudges']): Parts['nudges'] {
  return { ...nudges, inTheWeek: async () => new Map() }
}

function unmoved(nudges: Parts['nudges']): Parts['nudges'] {
  return { ...nudges, movedSince: async () => [] }
}
