import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readYearWheel } from '../../src/nudges/yearwheel.ts'
import { temporaryFolder } from '../support/store.ts'

const event = {
  id: 'expectations-talk',
  when: { months: [8] },
  title: { nb: 'Forventningssamtale', nn: 'Forventningssamtale', en: 'Talk on expectations' },
  mark: 'local',
}

function folderWith(...events: unknown[]): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'calendar'))
  writeFileSync(join(folder, 'calendar', 'yearwheel.json'), JSON.stringify({ events }))
  return folder
}

describe('the year of a leader', () => {
  it('holds what comes in some months and what comes round all the time', () => {
    const monthly = { ...event, id: 'performance', when: { every: 'month' } }
    expect(readYearWheel(folderWith(event, monthly))).toEqual([event, monthly])
  })

  it('asks for a source of everything that is not left to the leader', () => {
    expect(() => readYearWheel(folderWith({ ...event, mark: 'source' }))).toThrow(
      'events, entry 1 (expectations-talk), source: must be given, unless the mark is local',
    )
  })

  it.each([
    [{ months: [13] }, 'when, months, entry 1: must be 1 to 12'],
    [{ months: [] }, 'when, months: must name a month'],
    [{ every: 'week' }, 'when: must be { "months"'],
    [{ date: '2026-04-22' }, 'when: must be { "months"'],
  ])('has no place for %o: months and rounds only, never a date', (when, fault) => {
    expect(() => readYearWheel(folderWith({ ...event, when }))).toThrow(
      `events, entry 1 (expectations-talk), ${fault}`,
    )
  })
})
