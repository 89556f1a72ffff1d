import type { Grouping } from './pulse.ts'

/** What is known of somebody who answered, for the tables alone. */
export interface Whose {
  region?: string | undefined
  size?: string | undefined
}

/** Those whose figures stand together. */
export interface Group {
  /** `all`, `region:Viken`, `size:small`, or `region:rest` for the regions that are too small by themselves. */
  name: string
  grouping?: Grouping
  /** The regions or sizes that it is made of; empty for everybody, `''` stands for those of whom it is not known. */
  values: string[]
}

export const everybody: Group = { name: 'all', values: [] }

export function isIn({ grouping, values }: Group, whose: Whose): boolean {
  return grouping === undefined || values.includes(whose[grouping] ?? '')
}

/** The smallest groups that these people fall into, in the order of their names. */
export function groupsOf(grouping: Grouping, people: Whose[]): Group[] {
  const values = [...new Set(people.map((whose) => whose[grouping] ?? ''))].sort()
  return values.map((value) => ({ name: `${grouping}:${value}`, grouping, values: [value] }))
}

/** Several groups as one, which is named after none of them. */
export function together(grouping: Grouping, groups: Group[]): Group {
  return { name: `${grouping}:rest`, grouping, values: groups.flatMap(({ values }) => values).sort() }
}
