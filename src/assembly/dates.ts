import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deadlinesFeature } from '../assistant/deadlines.ts'
import type { Duty } from '../assistant/duty.ts'
import type { Feature } from '../assistant/feature.ts'
import { nudging } from '../assistant/nudging.ts'
import { wheelFeature } from '../assistant/wheel.ts'
import { openCalendar } from '../nudges/shelf.ts'
import { readYearWheel } from '../nudges/yearwheel.ts'
import type { House } from './house.ts'

/** Deadlines, own dates and the year wheel. */
export function dateFeatures(house: House): { deadlines: Feature; wheel: Feature } {
  const { store, config } = house
  const calendar = calendarOf(house)
  return {
    deadlines: deadlinesFeature({ ...store, calendar, publicUrl: config.publicUrl }),
    wheel: wheelFeature({ ...store, calendar, wheel: () => wheelIn(config.knowledge) }),
  }
}

export function dateDuties(house: House): Duty[] {
  const { store } = house
  return [nudging({ ...store, calendar: calendarOf(house) })]
}

export function calendarOf({ store: { nudges }, config, log }: House) {
  return openCalendar({ folder: config.knowledge, nudges, log })
}

/** A folder of one's own need not have it. */
function wheelIn(folder: string) {
  return existsSync(join(folder, 'calendar', 'yearwheel.json')) ? readYearWheel(folder) : []
}
