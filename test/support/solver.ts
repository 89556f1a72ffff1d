import { createRequire } from 'node:module'
import type { Highs } from 'highs'

/** A sum of unknowns: how often each counts, by its name. */
export type Sum = Map<string, number>

/** What is known of a sum. */
export interface Known {
  sum: Sum
  least: number
  most: number
}

export const sumOver = (names: string[], times: (name: string) => number = () => 1): Sum =>
  new Map(names.map((name) => [name, times(name)]))

export const exactly = (sum: Sum, value: number): Known => ({ sum, least: value, most: value })

/** `one` less `other`. */
export function less(one: Sum, other: Sum): Sum {
  const names = new Set([...one.keys(), ...other.keys()])
  return new Map([...names].map((name) => [name, (one.get(name) ?? 0) - (other.get(name) ?? 0)]))
}

export interface Solver {
  /** The largest that the sum can be, if every unknown is a whole number from 0 up; undefined where what is known contradicts itself. */
  largest(sum: Sum, known: Known[]): number | undefined
}

/** HiGHS, a solver of integer programmes: it shares no line with what it attacks. */
export async function openSolver(): Promise<Solver> {
  // Its types describe the CommonJS half, which is what is loaded here.
  const load: () => Promise<Highs> = createRequire(import.meta.url)('highs')
  const highs = await load()
  return {
    largest: (sum, known) => {
      const { Status: status, ObjectiveValue: value } = highs.solve(programme(sum, known))
      if (status === 'Optimal') return Math.round(value)
      if (status === 'Infeasible') return undefined
      if (status.includes('nbounded')) return Number.POSITIVE_INFINITY
      throw new Error(`The solver ended with ${status}.`)
    },
  }
}

/** In the LP format of CPLEX. */
function programme(sum: Sum, known: Known[]): string {
  const names = new Set([sum, ...known.map((one) => one.sum)].flatMap((each) => [...each.keys()]))
  const rows = known.flatMap(({ sum: of, least, most }) => {
    if (least === most) return [`${written(of)} = ${least}`]
    const below = Number.isFinite(most) ? [`${written(of)} <= ${most}`] : []
    return [`${written(of)} >= ${least}`, ...below]
  })
  const numbered = rows.map((row, at) => ` r${at}: ${row}`)
  return ['Maximize', ` ${written(sum)}`, 'Subject To', ...numbered, 'General', ...names, 'End'].join('\n')
}

function written(sum: Sum): string {
  const terms = [...sum].map(([name, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${name}`)
  return terms.join(' ')
}
