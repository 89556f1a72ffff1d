import { type Counts, type Partition, sumOf } from './parts.ts'

/** The mean of steps 1 to 5, to one decimal. */
export function meanOf(counts: Counts): number {
  return Math.round((10 * pointsOf(counts)) / peopleIn(counts)) / 10
}

/**
 * Whether the mean may be shown beside a table of these parts: of every step it must stay possible that `floor`
 * people have taken it. A mean of 4.9 says that next to nobody has taken the first.
 */
export function mayShowMean(parts: Partition, counts: Counts, floor: number): boolean {
  const points = pointsOf(counts)
  return parts.every((part) =>
    part.every((step) => {
      const least = fewest(parts, counts, Math.min) - floor * (Math.min(...part.map(Number)) - Number(step))
      const most = fewest(parts, counts, Math.max) - floor * (Math.max(...part.map(Number)) - Number(step))
      return part.length === 1 || (sumOf(part, counts) >= floor && least <= points && points <= most)
    }),
  )
}

/** The points when all take the lowest (or highest) step of their part. */
function fewest(parts: Partition, counts: Counts, end: (...steps: number[]) => number): number {
  return parts.reduce((sum, part) => sum + sumOf(part, counts) * end(...part.map(Number)), 0)
}

function pointsOf(counts: Counts): number {
  return [...counts].reduce((sum, [step, people]) => sum + Number(step) * people, 0)
}

function peopleIn(counts: Counts): number {
  return [...counts.values()].reduce((sum, people) => sum + people, 0)
}
