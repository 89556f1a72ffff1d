import type { Counts, Partition } from './parts.ts'
import type { Question } from './question.ts'

interface Ticked {
  counts: Counts
  n: number
}

/** Whether as many as the floor have ticked the option, and as many have not. */
export function mayShowTicks(option: string, { counts, n }: Ticked, floor: number): boolean {
  const ticks = counts.get(option) ?? 0
  return ticks >= floor && n - ticks >= floor
}

/**
 * The options whose ticks may be shown. When nearly everybody has used all their choices, what is shown leaves room
 * for no more than a few ticks on what is not; then the smallest of what might be shown is kept back as well.
 */
export function tickPartition(ticked: Ticked, { options, most }: Question, floor: number): Partition {
  const ticksOf = (id: string) => ticked.counts.get(id) ?? 0
  const shown = options.map(({ id }) => id).filter((id) => mayShowTicks(id, ticked, floor))
  const room = () => most * ticked.n - shown.reduce((sum, id) => sum + ticksOf(id), 0)
  while (shown.length > 0 && shown.length < options.length && room() < floor) {
    const least = shown.reduce((a, b) => (ticksOf(b) < ticksOf(a) ? b : a))
    shown.splice(shown.indexOf(least), 1)
  }
  return shown.map((id) => [id])
}
