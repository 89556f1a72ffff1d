import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deadlinesFeature } from '../assistant/deadlines.ts'
import type { Duty } from '../assistant/duty.ts'
import type { Feature } from '../assistant/feature.ts'
import { calendarFile } from '../assistant/in-calendar.ts'
import { nudging } from '../assistant/nudging.ts'
import { visible } from '../assistant/seen.ts'
import { wheelFeature } from '../assistant/wheel.ts'
import { hashOfFeed } from '../nudges/feed.ts'
import { stateAt } from '../nudges/occasion.ts'
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

/** The dates of the member whose secret address it is, as their calendar program fetches them. */
export function calendarFeed(house: House): (secret: string) => Promise<string | undefined> {
  const { store, config } = house
  const calendar = calendarOf(house)
  return async (secret) => {
    const id = await store.nudges.memberOfFeed(hashOfFeed(secret))
    const member = id === undefined ? undefined : await store.people.member(id)
    if (member === undefined) return undefined
    const now = config.clock.now()
    const all = await visible({ ...store, calendar }, { place: 'private' }, { member })
    const ahead = all.filter((one) => stateAt(one, now).standing !== 'expired')
    return calendarFile(ahead, member.language ?? 'nb', now)
  }
}

/** A folder of one's own need not have it. */
function wheelIn(folder: string) {
  return existsSync(join(folder, 'calendar', 'yearwheel.json')) ? readYearWheel(folder) : []
}
