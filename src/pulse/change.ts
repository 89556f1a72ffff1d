import type { Question } from './question.ts'
import type { Release, Released, Unit } from './release.ts'
import type { PulseStore, Round } from './store.ts'

/** A round that is closed, and what may be shown of it. */
export interface Held {
  round: Round
  release: Release
}

/** How a figure has moved since the round before. */
export interface Moved {
  unit: Unit
  /** Each figure of the table that stood in both: the mean in points, to one decimal; a share in whole percentage points. */
  cells: { options: string[]; by: number }[]
}

/** Why nothing is said: the question was another one then, or its figures could not be shown. */
export type NoChange = 'asked-otherwise' | 'hidden-before'

/**
 * How a table that is shown differs from the same one of the round before. It is worked out of what was released of
 * both, and of nothing else: what the difference would tell of somebody was withheld when the later round was closed.
 */
export function changeSince(table: Released, now: Held, before: Held): Moved | NoChange {
  const [question, then] = [now, before].map(({ round }) =>
    round.pulse.questions.find(({ id }) => id === table.question),
  )
  if (!question || !then || !isTheSame(question, then)) return 'asked-otherwise'
  const earlier = before.release.released.find(
    ({ question: id, unit, group }) =>
      id === table.question && unit === table.unit && group.name === table.group.name,
  )
  if (!earlier || !areTheSame(table.group.values, earlier.group.values)) return 'hidden-before'
  const cells = table.cells.flatMap(({ options, value }) => {
    const past = earlier.cells.find((cell) => areTheSame(cell.options, options))
    if (past === undefined) return []
    const by =
      table.unit === 'mean5'
        ? Math.round(10 * (value - past.value)) / 10
        : Math.round(100 * (value / table.n - past.value / earlier.n))
    // No minus before zero.
    return [{ options, by: by === 0 ? 0 : by }]
  })
  return cells.length === 0 ? 'hidden-before' : { unit: table.unit, cells }
}

/** The last round of the same pulse that was closed before this one, asked of the same people; undefined where there is none. */
export async function heldBefore(
  { id, pulse, audience, closes }: Round,
  { rounds, closed }: Pick<PulseStore, 'rounds' | 'closed'>,
): Promise<Held | undefined> {
  const earlier = (await rounds()).filter(
    (other) =>
      other.pulse.id === pulse.id &&
      other.audience === audience &&
      other.state === 'closed' &&
      other.closes < closes &&
      other.id !== id,
  )
  const last = earlier.toSorted((one, other) => one.closes - other.closes).at(-1)
  const release = last && (await closed(last.id))?.release
  return last && release && { round: last, release }
}

/** In the same words, with the same to choose from. */
function isTheSame(one: Question, other: Question): boolean {
  const asked = ({ kind, text, most, options }: Question) =>
    JSON.stringify([kind, most, text.nb, options.map((option) => [option.id, option.text.nb])])
  return asked(one) === asked(other)
}

function areTheSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each))
}
