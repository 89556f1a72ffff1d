import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { deadlinesFeature } from '../assistant/deadlines.ts'
import type { Duty } from '../assistant/duty.ts'
import type { Feature } from '../assistant/feature.ts'
import { calendarFile } from '../assistant/in-calendar.ts'
import { nudging } from '../assistant/nudging.ts'
import { visible } from '../assistant/seen.ts'
import { wheelFeature } from '../assistant/wheel.ts'
import { faultName } from '../domain/errors.ts'
import { hashOfFeed } from '../nudges/feed.ts'
import { stateAt } from '../nudges/occasion.ts'
import { readPreparations } from '../nudges/preparations.ts'
import { openCalendar } from '../nudges/shelf.ts'
import type { DrawWheel } from '../nudges/wheelpicture.ts'
import { readYearWheel } from '../nudges/yearwheel.ts'
import type { House } from './house.ts'

/** Deadlines, own dates and the year wheel. */
export function dateFeatures(house: House): { deadlines: Feature; wheel: Feature } {
  const { store, config } = house
  const calendar = calendarOf(house)
  const preparations = careful(house, readPreparations)
  return {
    deadlines: deadlinesFeature({ ...store, calendar, preparations, publicUrl: config.publicUrl }),
    wheel: wheelFeature({
      ...store,
      calendar,
      preparations,
      wheel: careful(house, wheelIn),
      draw,
    }),
  }
}

export function dateDuties(house: House): Duty[] {
  const { store } = house
  const preparations = careful(house, readPreparations)
  return [nudging({ ...store, calendar: calendarOf(house), preparations })]
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

/** What a file of the folder says now; while it is wrong, that is logged, and what it said before stays. */
function careful<Entry>({ config, log }: House, read: (folder: string) => Entry[]): () => Entry[] {
  let last: Entry[] = []
  return () => {
    try {
      last = read(config.knowledge)
    } catch (fault) {
      log.error('a file of the calendar cannot be read', { reason: faultName(fault) })
    }
    return last
  }
}

/** What draws is large: it is loaded with the first picture. */
const draw: DrawWheel = async (picture) => (await import('../pictures/wheel.ts')).drawWheel(picture)

/** A folder of one's own need not have it. */
function wheelIn(folder: string) {
  return existsSync(join(folder, 'calendar', 'yearwheel.json')) ? readYearWheel(folder) : []
}
