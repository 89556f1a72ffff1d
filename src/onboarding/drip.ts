import { daysAfter, nextWorkday } from '../domain/workdays.ts'
import type { Marks } from './progress.ts'
import type { Item, StartPack } from './startpack.ts'

/** An item of the pack with the day from which it is offered. */
export interface Offer {
  item: Item
  date: string
}

const daysOfTheYear = 365

/**
 * When each item is offered to somebody who begins on `start`: on its day in the job or the next workday, within the
 * months that it belongs to. An item whose months pass by before the year is over is offered on its day all the same.
 */
export function offersFrom(pack: StartPack, start: string): Offer[] {
  const known = worked.get(pack) ?? new Map<string, Offer[]>()
  worked.set(pack, known)
  const offers =
    known.get(start) ??
    pack.stages.flatMap(({ fromDay, items }) =>
      items.map((item) => ({ item, date: dateOf(item, start, item.day ?? fromDay) })),
    )
  known.set(start, offers)
  return offers
}

/** Asked for every minute and new leader, and the same until an editor changes the pack. */
const worked = new WeakMap<StartPack, Map<string, Offer[]>>()

function dateOf({ months }: Item, start: string, day: number): string {
  const onItsDay = nextWorkday(daysAfter(start, day - 1))
  const last = daysAfter(start, daysOfTheYear - 1)
  for (let date = onItsDay; months && date <= last; date = nextWorkday(nextMonth(date)))
    if (months.includes(Number(date.slice(5, 7)))) return date
  return onItsDay
}

function nextMonth(date: string): string {
  return `${daysAfter(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
}

export interface Known {
  /** The ids of the items that were offered before. */
  offered: ReadonlySet<string>
  marks: Marks
}

/** What is to be offered today: due, not offered before, and nothing that the leader has said anything of. */
export function dueOn(offers: Offer[], today: string, { offered, marks }: Known): Item[] {
  return offers
    .filter(({ date, item }) => date <= today && !offered.has(item.id) && !marks.has(item.id))
    .map(({ item }) => item)
}
