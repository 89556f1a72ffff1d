/** Something observed, with its signs; the last of them is 1, and what it counts for is what must be overcome. */
export interface Observed {
  signs: number[]
  holds: boolean
  /** How much it counts beside the others. */
  importance: number
}

const steps = 40

/**
 * What each sign counts for, by logistic regression in Newton's steps. `restraint` holds the weights of signs that say the
 * same from running away from each other.
 */
export function learnWeights(observed: Observed[], restraint: number): number[] {
  const size = observed[0]?.signs.length ?? 0
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight, at) => (at === size - 1 ? 0 : -restraint * weight))
    const curve = weights.map((_, row) =>
      weights.map((_, column): number => (row === column ? restraint : 0)),
    )
    for (const { signs, holds, importance } of observed) {
      const sure = 1 / (1 + Math.exp(-sumOf(signs, weights)))
      for (const [row, sign] of signs.entries()) {
        slope[row] = (slope[row] ?? 0) + importance * ((holds ? 1 : 0) - sure) * sign
        const line = curve[row] ?? []
        for (const [column, other] of signs.entries())
          line[column] = (line[column] ?? 0) + importance * sure * (1 - sure) * sign * other
      }
    }
    const move = solve(curve, slope)
    weights = weights.map((weight, at) => weight + (move[at] ?? 0))
  }
  return weights
}

/** Gauss and Jordan; the matrix is positive definite, so no row need be exchanged. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  for (const [at, pivot] of rows.entries()) {
    const scale = pivot[at] ?? 1
    for (const [column, value] of pivot.entries()) pivot[column] = value / scale
    for (const row of rows) {
      if (row === pivot) continue
      const factor = row[at] ?? 0
      for (const [column, value] of pivot.entries()) row[column] = (row[column] ?? 0) - factor * value
    }
  }
  return rows.map((row) => row.at(-1) ?? 0)
}

export function sumOf(signs: number[], weights: number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)
}
