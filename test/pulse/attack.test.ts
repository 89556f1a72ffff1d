import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Earlier } from '../../src/pulse/before.ts'
import { type Answered, decideRelease } from '../../src/pulse/decide.ts'
import { everybody, type Group, type Whose } from '../../src/pulse/group.ts'
import type { Question } from '../../src/pulse/question.ts'
import { floor, type Released } from '../../src/pulse/release.ts'
import { findings, findingsOfTwo, type Kin } from '../support/pulse-attack.ts'
import { multi, participantsOf, pulseOf, scale, single } from '../support/pulses.ts'
import { openSolver, type Solver } from '../support/solver.ts'

/** A run takes a second: many of them are for when the rules of the release change. `PULSE_ROUNDS=200` */
const runs = Number(process.env.PULSE_ROUNDS ?? 2)

let solver: Solver
beforeAll(async () => {
  solver = await openSolver()
})

const regions = ['Agder', 'Nordland', 'Viken', undefined]
const sizes = ['small', 'large']

/** What somebody answers, drawn by weights so that some options are rare and some are nearly all. */
const weights = fc.array(fc.nat(9), { minLength: 5, maxLength: 5 })
const person = fc.record({
  region: fc.nat(9),
  size: fc.nat(5),
  draws: fc.array(fc.nat(999), { minLength: 4, maxLength: 4 }),
})
const people = fc.array(person, { minLength: 5, maxLength: 60, size: 'max' })

type Person = { region: number; size: number; draws: number[] }

function drawn(options: string[], from: number[], draw: number): string {
  const heap = options.flatMap((option, at) =>
    Array.from({ length: (from[at] ?? 0) ** 2 + (at === 0 ? 1 : 0) }, () => option),
  )
  return heap[draw % heap.length] ?? ''
}

function answered({ region, size, draws: [a = 0, b = 0, c = 0, d = 0] }: Person, from: number[]): Answered {
  const idsOf = ({ options }: Question) => options.map(({ id }) => id)
  const ticks = [
    ...new Set([drawn(idsOf(multi), from, c), ...(d % 3 > 0 ? [drawn(idsOf(multi), from, d)] : [])]),
  ]
  const where = regions[[0, 0, 0, 0, 1, 1, 2, 2, 2, 3][region] ?? 0]
  return {
    ...(where && { region: where }),
    size: sizes[size === 0 ? 0 : 1] ?? 'large',
    values: {
      scale: a % 20 === 0 ? [] : [drawn(idsOf(scale), from, a)],
      single: b % 20 === 0 ? [] : [drawn(idsOf(single), from, b)],
      multi: ticks,
    },
  }
}

const questions = [scale, single, multi]

function decided(answers: Answered[], rest: Partial<Parameters<typeof decideRelease>[0]> = {}) {
  const participants = participantsOf(answers)
  return decideRelease({
    round: 'r',
    pulse: pulseOf(...questions),
    answers,
    participants,
    earlier: [],
    ...rest,
  })
}

const tablesOf = (released: Released[], { id }: Question) =>
  released.filter(({ question }) => question === id)

/** A reader who sees regions, and does not know who has answered. */
const byRegion: Kin[] = regions.map((region) => ({ whose: { ...(region && { region }) } }))

/** A reader who knows of everybody whether they answered this question, and where they belong. */
function everyKin(answers: Answered[], { id, kind }: Question): Kin[] {
  const given = answers.filter(({ values }) => kind === 'multi' || (values[id] ?? []).length > 0)
  return regions.flatMap((region) =>
    sizes.flatMap((size) => {
      const n = given.filter((whose) => whose.region === region && whose.size === size).length
      return n === 0 ? [] : [{ whose: { ...(region && { region }), size }, n }]
    }),
  )
}

describe('all that is published of a round, attacked with a solver', () => {
  it('tells of no option that fewer than five chose it, or did not', () => {
    fc.assert(
      fc.property(people, weights, (drawn, from) => {
        const { released } = decided(drawn.map((each) => answered(each, from)))
        for (const question of questions)
          expect(findings(solver, tablesOf(released, question), { question, kin: byRegion, floor })).toEqual(
            [],
          )
      }),
      { numRuns: runs },
    )
  })

  it('tells nothing of anyone to a reader who knows who answered', () => {
    fc.assert(
      fc.property(people, weights, (drawn, from) => {
        const answers = drawn.map((each) => answered(each, from))
        const { released } = decided(answers)
        for (const question of questions) {
          const kin = everyKin(answers, question)
          expect(findings(solver, tablesOf(released, question), { question, kin, floor })).toEqual([])
        }
      }),
      { numRuns: runs },
    )
  })

  it('is something, often enough', () => {
    const tables = fc
      .sample(fc.tuple(people, weights), { numRuns: 200, seed: 1 })
      .flatMap(([drawn, from]) =>
        decided(drawn.map((each) => answered(each, from))).released.map(
          ({ group, unit }) => `${unit} ${group.grouping ?? 'all'}`,
        ),
      )
    for (const kind of ['answers all', 'answers region', 'ticks all', 'ticks region', 'mean5 all'])
      expect(tables.filter((table) => table === kind).length, kind).toBeGreaterThan(3)
  })
})

const cell = (option: string, value: number) => ({ label: option, options: [option], value })
const table = (group: Group, counts: Record<string, number>, n: number): Released => ({
  question: 'single',
  unit: 'answers',
  group,
  n,
  cells: Object.entries(counts).map(([option, value]) => cell(option, value)),
})
const region = (value: string): Group => ({ name: `region:${value}`, grouping: 'region', values: [value] })
const size = (value: string): Group => ({ name: `size:${value}`, grouping: 'size', values: [value] })

describe('the solver finds what was planted:', () => {
  const kin = byRegion

  it('a small option that is left alone to be worked out', () => {
    const leaky = [table(everybody, { yes: 20, nearly: 9, no: 6 }, 37)]
    expect(findings(solver, leaky, { question: single, kin, floor })).toContainEqual({
      where: 'all',
      option: 'unknown',
      side: 'chose',
      atMost: 2,
    })
  })

  it('a region that follows when the others are taken from the whole', () => {
    const leaky = [
      table(everybody, { yes: 20, no: 20 }, 40),
      table(region('Agder'), { yes: 10, no: 10 }, 20),
      table(region('Viken'), { yes: 8, no: 9 }, 17),
      table({ ...region('Nordland'), values: ['Nordland', ''] }, {}, 3),
    ]
    expect(findings(solver, leaky, { question: single, kin, floor }).map(({ where }) => where)).toContain(
      'region:Nordland',
    )
  })

  it('a mean that says how the steps below are parted', () => {
    const mean: Released = {
      question: 'scale',
      unit: 'mean5',
      group: everybody,
      n: 30,
      cells: [{ label: 'mean', options: [], value: 4.9 }],
    }
    expect(findings(solver, [mean], { question: scale, kin, floor }).map(({ option }) => option)).toContain(
      '1',
    )
  })

  it('ticks that leave no room for the option that was kept back', () => {
    const leaky: Released[] = [
      { ...table(everybody, { a: 15, b: 15, c: 8 }, 20), question: 'multi', unit: 'ticks' },
    ]
    expect(findings(solver, leaky, { question: multi, kin, floor })).toContainEqual({
      where: 'all',
      option: 'd',
      side: 'chose',
      atMost: 2,
    })
  })

  it('that all have answered the same', () => {
    expect(
      findings(solver, [table(everybody, { yes: 40 }, 40)], { question: single, kin, floor }),
    ).toContainEqual({ where: 'all', option: 'yes', side: 'did not', atMost: 0 })
  })

  it('the only small school of a region, by two groupings that are harmless one by one', () => {
    const people: [Whose, number][] = [
      [{ region: 'Agder', size: 'small' }, 1],
      [{ region: 'Agder', size: 'large' }, 20],
      [{ region: 'Viken', size: 'small' }, 20],
      [{ region: 'Viken', size: 'large' }, 1],
    ]
    const known = people.map(([whose, n]) => ({ whose, n }))
    const two = { ...single, options: single.options.slice(0, 2) }
    const all = table(everybody, { yes: 21, nearly: 21 }, 42)
    const regional = [
      table(region('Agder'), { yes: 10, nearly: 11 }, 21),
      table(region('Viken'), { yes: 11, nearly: 10 }, 21),
    ]
    const sized = [
      table(size('small'), { yes: 10, nearly: 11 }, 21),
      table(size('large'), { yes: 11, nearly: 10 }, 21),
    ]
    const attack = (tables: Released[]) => findings(solver, tables, { question: two, kin: known, floor })
    expect(attack([all, ...regional])).toEqual([])
    expect(attack([all, ...sized])).toEqual([])
    expect(attack([all, ...regional, ...sized]).length).toBeGreaterThan(0)
  })
})

/** Two rounds: who answered both answers as before, some have gone, some have come. */
type Drawn = { people: Person[]; from: number[]; gone: number; come: number }
const twoRounds = fc.record({ people, from: weights, gone: fc.nat(25), come: fc.nat(25) })

function rounds(drawn: Person[], from: number[], { gone, come }: { gone: number; come: number }) {
  const all = drawn.map((each, at) => ({ ...answered(each, from), member: `m${at}` }))
  const then = all.filter((_, at) => at >= Math.min(come, all.length - 5))
  const now = all.filter((_, at) => at < all.length - Math.min(gone, all.length - 5))
  return { then, now }
}

describe('two months, attacked with a solver by a reader who takes it that whoever stayed answers as before,', () => {
  const both = ({ people: drawn, from, gone, come }: Drawn) => {
    const { then, now } = rounds(drawn, from, { gone, come })
    const before = decided(then, { participants: then })
    const earlier: Earlier = { release: before, participants: then }
    const after = decided(now, { participants: now, earlier: [earlier] })
    return { then, now, before: before.released, after: after.released }
  }

  it('tell of no option that fewer than five of those who came or went chose it, or did not', () => {
    fc.assert(
      fc.property(twoRounds, (drawn) => {
        const { then, now, before, after } = both(drawn)
        for (const question of questions) {
          const tables = [tablesOf(before, question), tablesOf(after, question)] as const
          const found =
            tables[1].length === 0 ? [] : findingsOfTwo(solver, tables, { question, then, now, floor })
          expect(found).toEqual([])
        }
      }),
      { numRuns: 10 * runs },
    )
  })

  it('are shown both, often enough', () => {
    const shown = fc.sample(twoRounds, { numRuns: 200, seed: 1 }).filter((drawn) => {
      const { then, now, after } = both(drawn)
      return after.length > 0 && now.some(({ member }) => !then.some((one) => one.member === member))
    })
    expect(shown.length).toBeGreaterThan(10)
  })

  it('tell of one who came, if nothing is done about it', () => {
    const then = Array.from({ length: 20 }, (_, at) => ({
      member: `m${at}`,
      region: 'Agder',
      values: { single: [at < 10 ? 'yes' : 'no'] },
    }))
    const now = [...then, { member: 'new', region: 'Agder', values: { single: ['no'] } }]
    const two = { ...single, options: single.options.filter(({ id }) => id === 'yes' || id === 'no') }
    const leaky = [
      table(everybody, { yes: 10, no: 10 }, 20),
      table(everybody, { yes: 10, no: 11 }, 21),
    ] as const
    expect(
      findingsOfTwo(solver, [[leaky[0]], [leaky[1]]], { question: two, then, now, floor }),
    ).toContainEqual({ where: 'came', option: 'yes', side: 'chose', atMost: 0 })
    const pulse = pulseOf(two)
    const before = decideRelease({ round: 'r1', pulse, answers: then, participants: then, earlier: [] })
    const after = decideRelease({
      round: 'r2',
      pulse,
      answers: now,
      participants: now,
      earlier: [{ release: before, participants: then }],
    })
    expect(before.released).not.toEqual([])
    expect(after).toMatchObject({ released: [], withheld: [{ reason: 'too-like-before' }] })
  })
})
