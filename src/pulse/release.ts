import type { Group } from './group.ts'

/** Figures are shown of so many answers and more. In the code, so that no setting can lower it. */
export const floor = 5
/** The same for questions about health and staff. Source: OsloMet's check list for anonymising, "five or fewer". */
export const sensitiveFloor = 6

/** `answers`: people who chose it. `ticks`: choices, of which each may give several. `mean5`: a mean of steps 1 to 5. */
export type Unit = 'answers' | 'ticks' | 'mean5'

export interface Cell {
  /** In bokmål; several options that are counted together stand with commas between. */
  label: string
  /** The ids of the options. */
  options: string[]
  value: number
}

export interface Released {
  question: string
  unit: Unit
  group: Group
  cells: Cell[]
  /** The people behind the figures: who answered the question; for ticks, who answered the round. */
  n: number
}

/**
 * `too-few`: fewer answers than the floor. `could-reveal`: what is shown would tell of fewer than the floor, or that
 * all answered the same. `too-like-before`: the difference from an earlier round would.
 */
export type Reason = 'too-few' | 'could-reveal' | 'too-like-before'

export interface Withheld {
  question: string
  group: Group
  reason: Reason
  /** The options that are kept back; missing where the whole table is. */
  options?: string[]
}

/** What may be known of a round, decided once when it closes. Whatever shows figures of a pulse has them from here. */
export interface Release {
  round: string
  answers: number
  released: Released[]
  withheld: Withheld[]
}
