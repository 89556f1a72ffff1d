import { type Group, isIn, type Whose } from '../../src/pulse/group.ts'
import { countOf, type Question } from '../../src/pulse/question.ts'
import type { Released } from '../../src/pulse/release.ts'
import { exactly, type Known, less, type Solver, type Sum, sumOver } from './solver.ts'

/** People whom a reader can tell from others, and how many of them have answered where the reader knows it. */
export interface Kin {
  whose: Whose
  n?: number
}

export interface Reader {
  question: Question
  kin: Kin[]
  /** Every unknown begins with it: for readers of two rounds. */
  name?: string
}

/** What a reader can write down of the unknowns: how many of each kin chose each option, and how many they are. */
export function unknowns({ question, kin, name = '' }: Reader) {
  const many = countOf(question) === 'many'
  const cell = (whose: number, option: string) =>
    `y${name}_${whose}_${question.options.findIndex(({ id }) => id === option)}`
  const within = (group: Group) => kin.flatMap(({ whose }, at) => (isIn(group, whose) ? [at] : []))
  const ids = question.options.map(({ id }) => id)
  const chose = (at: number[], options: string[]): Sum =>
    sumOver(at.flatMap((one) => options.map((option) => cell(one, option))))
  const people = (at: number[]): Sum => (many ? sumOver(at.map((one) => `n${name}_${one}`)) : chose(at, ids))
  return { many, ids, within, chose, people }
}

/** All that is published of a question, as equations. */
export function equations(tables: Released[], reader: Reader): Known[] {
  const { question, kin } = reader
  const { many, ids, within, chose, people } = unknowns(reader)
  const published = tables.flatMap(({ unit, group, cells, n }) => {
    const at = within(group)
    const figures = cells.map(({ options, value }) =>
      unit === 'mean5' ? meanOf(chose(at, ids), value, n) : exactly(chose(at, options), value),
    )
    return [exactly(people(at), n), ...figures]
  })
  const counted = kin.flatMap(({ n }, at) => (n === undefined ? [] : [exactly(people([at]), n)]))
  return [...published, ...counted, ...(many ? limits() : [])]

  /** Nobody ticks an option twice, or more options than the card lets them. */
  function limits(): Known[] {
    return kin.flatMap((_, at) => [
      ...ids.map((option) => atMost(less(chose([at], [option]), people([at])), 0)),
      atMost(less(chose([at], ids), timesAll(people([at]), question.most)), 0),
    ])
  }
}

function meanOf(sum: Sum, mean: number, n: number): Known {
  const points = new Map([...sum.keys()].map((name) => [name, 1 + Number(name.split('_')[2])]))
  return { sum: points, least: (mean - 0.05) * n - 1e-6, most: (mean + 0.05) * n + 1e-6 }
}

const atMost = (sum: Sum, most: number): Known => ({ sum, least: -1e6, most })

function timesAll(sum: Sum, by: number): Sum {
  return new Map([...sum].map(([name, times]) => [name, times * by]))
}

/** What a reader has found out: that fewer than the floor are in a place, or outside of it. */
export interface Finding {
  where: string
  option: string
  side: 'chose' | 'did not'
  atMost: number
}

/**
 * Tries to find out of every option, for everybody, each group that was published and each kin, that fewer than
 * `floor` chose it or did not. A reader who knows the number of each kin has found out something of a kin when not
 * all of it (or as many as the floor) can have answered otherwise.
 */
export function findings(solver: Solver, tables: Released[], reader: Reader & { floor: number }): Finding[] {
  const { kin, floor } = reader
  const known = equations(tables, reader)
  const { ids, within, chose, people } = unknowns(reader)
  const groups = new Map(tables.map(({ group }) => [group.name, within(group)]))
  const counted = kin.some(({ n }) => n !== undefined)
  const places = [
    ...(counted ? [] : [...groups].map(([where, at]) => ({ where, at, floor }))),
    ...kin.map(({ n = floor }, at) => ({ where: `kin ${at}`, at: [at], floor: Math.min(n, floor) })),
  ]
  return places.flatMap(({ where, at, floor: least }) =>
    ids.flatMap((option) => {
      const inside = chose(at, [option])
      const sides = [
        { side: 'chose', sum: inside },
        { side: 'did not', sum: less(people(at), inside) },
      ] as const
      return sides.flatMap(({ side, sum }): Finding[] => {
        const atMost = solver.largest(sum, known) ?? Number.NaN
        return atMost >= least ? [] : [{ where, option, side, atMost }]
      })
    }),
  )
}

interface TwoRounds {
  question: Question
  then: (Answer & { member: string })[]
  now: (Answer & { member: string })[]
  floor: number
}

type Answer = Whose & { values: Record<string, string[]> }

/**
 * The same over two rounds, by a reader who knows who answered in each, and takes it that whoever did both has
 * answered the same. What is sought is how those few answered who came or went: all of them, and those of a region.
 */
export function findingsOfTwo(
  solver: Solver,
  [before, after]: readonly [Released[], Released[]],
  { question, then, now, floor }: TwoRounds,
): Finding[] {
  const many = countOf(question) === 'many'
  const counts = ({ values }: Answer) => many || (values[question.id] ?? []).length > 0
  const ids = (round: TwoRounds['then']) => new Set(round.filter(counts).map(({ member }) => member))
  const [past, present] = [ids(then), ids(now)]
  const regions = [...new Set([...then, ...now].map(({ region }) => region))]
  const number = (round: TwoRounds['then'], region: string | undefined, within: (id: string) => boolean) =>
    round.filter((each) => counts(each) && each.region === region && within(each.member)).length
  const kinOf = (round: TwoRounds['then'], within: (id: string) => boolean): Kin[] =>
    regions.map((region) => ({ whose: { ...(region && { region }) }, n: number(round, region, within) }))
  const stayed = { question, name: 'S', kin: kinOf(now, (id) => past.has(id)) }
  const went = { question, name: 'W', kin: kinOf(then, (id) => !present.has(id)) }
  const came = { question, name: 'C', kin: kinOf(now, (id) => !past.has(id)) }
  const cells = (tables: Released[]) => tables.filter(({ unit }) => unit !== 'mean5')
  const known = [
    ...equationsOfBoth(cells(before), stayed, went),
    ...equationsOfBoth(cells(after), stayed, came),
    ...[stayed, went, came].flatMap((reader) => equations([], reader)),
  ]
  return [
    { where: 'came', reader: came },
    { where: 'went', reader: went },
  ].flatMap(({ where, reader }) => sought(solver, known, { where, reader, floor }))
}

/** What a table says of two kinds of people together. */
function equationsOfBoth(tables: Released[], one: Reader, other: Reader): Known[] {
  const [a, b] = [unknowns(one), unknowns(other)]
  return tables.flatMap(({ group, cells }) =>
    cells.map(({ options, value }) =>
      exactly(new Map([...a.chose(a.within(group), options), ...b.chose(b.within(group), options)]), value),
    ),
  )
}

function sought(
  solver: Solver,
  known: Known[],
  { where, reader, floor }: { where: string; reader: Reader; floor: number },
): Finding[] {
  const { ids, chose, people } = unknowns(reader)
  const everyone = reader.kin.map((_, at) => at)
  const all = reader.kin.reduce((sum, { n = 0 }) => sum + n, 0)
  if (all === 0) return []
  return ids.flatMap((option) => {
    const inside = chose(everyone, [option])
    const sides = [
      { side: 'chose', sum: inside },
      { side: 'did not', sum: less(people(everyone), inside) },
    ] as const
    return sides.flatMap(({ side, sum }): Finding[] => {
      const atMost = solver.largest(sum, known)
      return atMost === undefined || atMost >= Math.min(all, floor) ? [] : [{ where, option, side, atMost }]
    })
  })
}
