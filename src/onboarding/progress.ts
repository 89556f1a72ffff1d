import { dayInJob } from './startdate.ts'
import type { Item, Stage, StartPack } from './startpack.ts'

/** What a leader has said of an item. `later` keeps it; the other two close it. */
export const marks = ['done', 'later', 'not-relevant'] as const
export type Mark = (typeof marks)[number]

/** By the id of the item; what is missing is still to be done. */
export type Marks = ReadonlyMap<string, Mark>

export function isClosed(mark: Mark | undefined): boolean {
  return mark === 'done' || mark === 'not-relevant'
}

/** The stretch of the year that a leader is in; the first before the job begins, or where nobody knows when it did. */
export function stageOn({ stages }: StartPack, start: string | undefined, today: string): Stage {
  const day = start === undefined ? 1 : dayInJob(start, today)
  const open = stages.filter(({ fromDay }) => fromDay <= day)
  const stage = open.at(-1) ?? stages[0]
  if (stage === undefined) throw new Error('The start pack has no stage')
  return stage
}

/**
 * What comes next in a stage: the first item that nobody has said anything of, then what was put off. Undefined
 * when all is closed.
 */
export function nextIn({ items }: Stage, marks: Marks): Item | undefined {
  return items.find(({ id }) => !marks.has(id)) ?? items.find(({ id }) => marks.get(id) === 'later')
}

/** The first stage from this one on that has something open, then those before it; undefined when the year is done. */
export function openStage(pack: StartPack, from: Stage, marks: Marks): Stage | undefined {
  const at = pack.stages.indexOf(from)
  const around = [...pack.stages.slice(at), ...pack.stages.slice(0, at)]
  return around.find((stage) => nextIn(stage, marks) !== undefined)
}

/** How many items are closed, of how many. */
export function closedOf(items: Pick<Item, 'id'>[], marks: Marks): { closed: number; of: number } {
  return { closed: items.filter(({ id }) => isClosed(marks.get(id))).length, of: items.length }
}
