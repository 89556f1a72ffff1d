import { groupsOf, together, type Whose } from './group.ts'
import type { Grouping } from './pulse.ts'
import type { Question } from './question.ts'
import { type Counted, countedIn } from './table.ts'

interface Valued extends Whose {
  values: Record<string, string[]>
}

interface Options {
  grouping: Grouping
  question: Question
  /** Whether a group may be shown by itself. */
  stands(counted: Counted): boolean
}

/**
 * The groups that may each stand by themselves, and the others as one, which must be able to stand as well: it can be
 * worked out by taking the groups from the whole. Empty when there is no such way to part everybody.
 */
export function groupsThatStand<Answer extends Valued>(
  answers: Answer[],
  { grouping, question, stands }: Options,
): Counted[] {
  const each = groupsOf(grouping, answers)
    .map((group) => countedIn(group, question, answers))
    .sort((a, b) => b.n - a.n)
  const own = each.filter((counted) => stands(counted) && !counted.group.values.includes(''))
  const small = each.filter((counted) => !own.includes(counted)).map(({ group }) => group)
  while (small.length > 0) {
    const rest = countedIn(together(grouping, small), question, answers)
    if (stands(rest)) return [...own, rest]
    const next = own.pop()
    if (!next) return []
    small.push(next.group)
  }
  return own
}
