import { countOf, type Question } from './question.ts'

/** How many chose each option, by its id. */
export type Counts = ReadonlyMap<string, number>

/** Options that are counted together. */
export type Part = string[]

/** Every option of a question, in one part each. */
export type Partition = Part[]

export function countsOf({ options, id }: Question, answers: { values: Record<string, string[]> }[]): Counts {
  const counts = new Map(options.map((option) => [option.id, 0]))
  for (const { values } of answers)
    for (const chosen of values[id] ?? []) counts.set(chosen, (counts.get(chosen) ?? 0) + 1)
  return counts
}

export function sumOf(part: Part, counts: Counts): number {
  return part.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0)
}

/**
 * Whether a table of these parts may be shown. With two parts that both hold `floor` people, nobody can be placed
 * in one of them: not by the figures of a part, and not because all have answered the same.
 */
export function mayStand(partition: Partition, counts: Counts, floor: number): boolean {
  return partition.length >= 2 && partition.every((part) => sumOf(part, counts) >= floor)
}

/** The tables that may be tried for everybody, the finest first. */
export function partitionsFor(question: Question, counts: Counts, floor: number): Partition[] {
  const each = question.options.map(({ id }) => [id])
  if (countOf(question) === 'scale') return [each, ...coarserScales(question)]
  const shy = withShyRest(each, counts, floor)
  return shy ? [each, shy] : [each]
}

/** What is no finer than `partition`, itself first: what the groups may be shown in when everybody is shown in it. */
export function noFinerThan(partition: Partition, question: Question, counts: Counts): Partition[] {
  if (countOf(question) === 'scale') {
    const coarser = coarserScales(question).filter((scale) => scale.length < partition.length)
    return [partition, ...coarser]
  }
  if (partition.length <= 2) return [partition]
  const largest = partition.reduce((a, b) => (sumOf(b, counts) > sumOf(a, counts) ? b : a))
  return [partition, [largest, partition.filter((part) => part !== largest).flat()]]
}

/** Low, middle and high; then high against the rest. Fixed beforehand, so that the choice of steps tells nothing. */
function coarserScales({ options }: Question): Partition[] {
  const steps = options.map(({ id }) => id)
  const [low, middle, high] = [steps.slice(0, 2), steps.slice(2, 3), steps.slice(3)]
  return [
    [low, middle, high],
    [[...low, ...middle], high],
  ]
}

/**
 * What is too small goes together with the smallest that is not. Were only the small ones put together, a sum of 12
 * for three of them would say that each is 4; so it stays open which of them is the large one. Options that are
 * equally small go in together, or their order would say it.
 */
function withShyRest(each: Partition, counts: Counts, floor: number): Partition | undefined {
  const large = each.map((part) => sumOf(part, counts)).filter((sum) => sum >= floor)
  const limit = Math.min(...large)
  const shown = each.filter((part) => sumOf(part, counts) > limit)
  const rest = each.filter((part) => sumOf(part, counts) <= limit)
  return shown.length === 0 || shown.length === each.length ? undefined : [...shown, rest.flat()]
}

/** The finest partition that both can be summed up to. */
export function joined(a: Partition, b: Partition): Partition {
  return b.reduce<Partition>(
    (parts, more) => {
      const touched = parts.filter((part) => part.some((option) => more.includes(option)))
      return [...parts.filter((part) => !touched.includes(part)), touched.flat()]
    },
    a.map((part) => [...part]),
  )
}
