import type { Gap } from './asked.ts'

/** What was asked about one area and could not be answered. */
export interface Theme {
  /** The id of an area of competence; undefined where the questions touch none. */
  area: string | undefined
  count: number
}

/** The gaps by area, the most frequent first. A question that touches two areas counts in both. */
export function themesOf(gaps: Gap[]): Theme[] {
  const counts = new Map<string | undefined, number>()
  for (const { areas } of gaps) {
    for (const area of areas.length > 0 ? new Set(areas) : [undefined]) {
      counts.set(area, (counts.get(area) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([area, count]) => ({ area, count }))
    .toSorted((one, other) => other.count - one.count || (one.area ?? '').localeCompare(other.area ?? ''))
}
