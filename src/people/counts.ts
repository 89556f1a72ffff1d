/** Some groups and how many are in them together; one group where it is large enough to stand alone. */
export interface Count {
  groups: string[]
  count: number
}

/**
 * How many are in each group, the largest first. Groups under the floor are counted together, with the smallest of the
 * others where they would be too few even so: no group can be worked out from the rest. Nothing at all where all are
 * fewer than the floor. Who has not said where they belong is counted under the empty name.
 */
export function countsOf(groups: (string | undefined)[], floor: number): Count[] {
  if (groups.length < floor) return []
  const sizes = [...Map.groupBy(groups, (group = '') => group)]
    .map(([group, all]) => ({ groups: [group], count: all.length }))
    .toSorted((one, other) => other.count - one.count || compare(one, other))
  const small: Count = { groups: [], count: 0 }
  for (;;) {
    const last = sizes.at(-1)
    const isTooFew = small.count > 0 && small.count < floor
    if (last === undefined || (last.count >= floor && !isTooFew)) break
    sizes.pop()
    small.groups.unshift(...last.groups)
    small.count += last.count
  }
  return small.count === 0 ? sizes : [...sizes, small]
}

function compare({ groups: [one = ''] }: Count, { groups: [other = ''] }: Count): number {
  return one.localeCompare(other)
}
