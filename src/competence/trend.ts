import { type InThreeLanguages, type Observation, type OneAxis, onOneAxis, whenOf } from './observation.ts'

/** The same question, asked in the same words of the same people more than once. */
export interface Trend {
  item: string
  about: InThreeLanguages
  label: InThreeLanguages
  /** Oldest first; two or more. */
  points: OneAxis
}

/**
 * What can be followed over time. An item that was measured once gives none: so 2009 and 2025 stand beside each other
 * and never on one line. Counts give none either, since more choose something where more answer.
 */
export function trendsOf(observations: readonly Observation[]): Trend[] {
  const followed = observations.filter(
    ({ unit, baseKnown }) => baseKnown && unit !== 'hits' && unit !== 'ticks',
  )
  return [...Map.groupBy(followed, ({ item }) => item)].flatMap(([item, figures]) => trendOf(item, figures))
}

function trendOf(item: string, figures: Observation[]): Trend[] {
  const inTime = figures.toSorted((one, other) => whenOf(one).localeCompare(whenOf(other)))
  if (new Set(inTime.map(whenOf)).size < 2) return []
  const points = onOneAxis(inTime)
  return points === undefined
    ? []
    : [{ item, about: points.figures[0].about, label: points.figures[0].label, points }]
}
