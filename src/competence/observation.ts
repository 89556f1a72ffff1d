import { Expected } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'

export type InThreeLanguages = Record<Language, string>

/** Steps 1 to 5 that a mean may be taken of. High is good on two of them, and a great need on the third. */
export const scales = ['agree5', 'confidence5', 'need5'] as const
export type Scale = (typeof scales)[number]

/**
 * What a figure counts. Hits are mentions in free answers (treff), ticks are choices on a form where several were
 * allowed: neither counts people. A mean is of steps 1 to 5, a share is percent of those who answered the question.
 */
export type Unit = 'hits' | 'ticks' | 'mean5' | 'share'

/** One figure that may be shown, with all that must be known to read it rightly. */
export type Observation = Figure & ({ unit: 'hits' | 'ticks' | 'share' } | { unit: 'mean5'; scale: Scale })

interface Figure {
  /** Year, survey or pulse, question and choice: `2025.q9.team`, `2026-03.pulse-03-economy.overview`. */
  axis: string
  /** What was asked, in which words, of whom: two figures of one item may stand on one line. */
  item: string
  /** The id of the area that it measures; missing where it measures none. */
  area?: string | undefined
  about: InThreeLanguages
  /** What the figure stands for: the choice, or the whole question. */
  label: InThreeLanguages
  year: number
  /** From 1; missing where only the year is known. */
  month?: number | undefined
  value: number
  /** How many answered: the question where `baseKnown`, else the survey. */
  n: number
  /** Whether all `n` are known to have answered this question. Where not, there is no share to speak of. */
  baseKnown: boolean
  /** Title and date of the survey, in bokmål: what stands under a picture. */
  survey: string
  /** The place in the survey or the round, in bokmål. */
  source: string
}

/** What may stand on one axis: a unit, and for means the scale. */
export function measureOf(observation: Observation): string {
  return observation.unit === 'mean5' ? `mean5 ${observation.scale}` : observation.unit
}

const checked = Symbol('on one axis')

/** Figures that count the same thing. Only `onOneAxis` makes one, and only these are drawn. */
export interface OneAxis {
  readonly [checked]: true
  readonly unit: Unit
  readonly scale: Scale | undefined
  readonly figures: readonly [Observation, ...Observation[]]
}

/** Mentions, choices, means and shares were to be drawn on one axis, where only their lengths would be seen. */
export class UnitsMixed extends Expected {
  readonly code = 'UNITS_MIXED'

  constructor(measures: string[]) {
    super(
      `These figures do not count the same: ${measures.join(', ')}.`,
      'Draw one picture for each, side by side.',
    )
  }
}

/** Throws `UnitsMixed`. Undefined where there is nothing to draw. */
export function onOneAxis(observations: readonly Observation[]): OneAxis | undefined {
  const [first, ...others] = observations
  if (first === undefined) return undefined
  const measures = new Set(observations.map(measureOf))
  if (measures.size > 1) throw new UnitsMixed([...measures])
  const scale = first.unit === 'mean5' ? first.scale : undefined
  return { [checked]: true, unit: first.unit, scale, figures: [first, ...others] }
}

/** `2026-03`, or the year alone: in the order of time. */
export function whenOf({ year, month }: Pick<Observation, 'year' | 'month'>): string {
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`
}

/** One decimal: more would say more than so few answers can. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
