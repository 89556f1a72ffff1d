import { type Observation, rounded } from './observation.ts'

/**
 * How far the leaders stand from "very confident" (5) in an area: 5 minus the mean of the questions on confidence in
 * the newest year that has any. `need` stands beside it where that was asked too; the two are about different
 * questions, so they are not subtracted.
 */
export interface Gap {
  year: number
  unit: 'mean5'
  /** 0 to 4. */
  distance: number
  confidence: Measured
  need: Measured | null
}

interface Measured {
  /** Of the means of the questions, each counted once. */
  mean: number
  /** The smallest number of answers to one of the questions. */
  n: number
  axes: string[]
}

const top = 5

/** Null where no question on confidence has been answered by enough: hits, ticks and shares tell of no distance. */
export function gapOf(observations: readonly Observation[]): Gap | null {
  const asked = observations.filter((one) => one.unit === 'mean5' && one.scale === 'confidence5')
  if (asked.length === 0) return null
  const year = Math.max(...asked.map((one) => one.year))
  const confidence = measured(asked, year)
  const need = measured(
    observations.filter((one) => one.unit === 'mean5' && one.scale === 'need5'),
    year,
  )
  return confidence && { year, unit: 'mean5', distance: rounded(top - confidence.mean), confidence, need }
}

function measured(observations: readonly Observation[], year: number): Measured | null {
  const found = observations.filter((one) => one.year === year)
  if (found.length === 0) return null
  return {
    mean: rounded(found.reduce((sum, { value }) => sum + value, 0) / found.length),
    n: Math.min(...found.map(({ n }) => n)),
    axes: found.map(({ axis }) => axis),
  }
}
