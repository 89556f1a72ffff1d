import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf } from '../../src/people/counts.ts'

function groups(sizes: Record<string, number>): string[] {
  return Object.entries(sizes).flatMap(([name, size]) => Array.from({ length: size }, () => name))
}

describe('members counted in groups of five or more', () => {
  it('stand each by itself where they are many', () => {
    expect(countsOf(groups({ Oslo: 6, Vestland: 9 }), 5)).toEqual([
      { groups: ['Vestland'], count: 9 },
      { groups: ['Oslo'], count: 6 },
    ])
  })

  it('are counted together where they are few', () => {
    expect(countsOf(groups({ Vestland: 9, Oslo: 3, Agder: 2 }), 5)).toEqual([
      { groups: ['Vestland'], count: 9 },
      { groups: ['Oslo', 'Agder'], count: 5 },
    ])
  })

  it('take the next along where a small group could be worked out from the sum', () => {
    expect(countsOf(groups({ Vestland: 9, Oslo: 6, Agder: 2 }), 5)).toEqual([
      { groups: ['Vestland'], count: 9 },
      { groups: ['Oslo', 'Agder'], count: 8 },
    ])
  })

  it('tell nothing of four people', () => {
    expect(countsOf(groups({ Oslo: 4 }), 5)).toEqual([])
  })

  it('never show fewer than the floor, and never lose anybody', () => {
    const anyone = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', undefined), { maxLength: 60 })
    fc.assert(
      fc.property(anyone, fc.integer({ min: 2, max: 7 }), (people, floor) => {
        const counts = countsOf(people, floor)
        for (const { count } of counts) expect(count).toBeGreaterThanOrEqual(floor)
        const sum = counts.reduce((all, { count }) => all + count, 0)
        expect(sum).toBe(people.length < floor ? 0 : people.length)
      }),
    )
  })
})
