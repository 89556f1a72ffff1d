import { describe, expect, it } from 'vitest'
import type { Budget } from '../../src/knowledge/write/budget.ts'

const noon = Date.parse('2026-11-21T12:00:00+01:00')

/** What every budget promises, whatever it counts in. */
export function budgetContract(
  name: string,
  open: (limits: { person: number; total: number }) => Promise<Budget>,
): void {
  describe(`a budget of written answers in ${name}`, () => {
    it('lets a leader have so many in a day, and the next leader as many', async () => {
      const budget = await open({ person: 2, total: 10 })
      for (const leader of ['slack/T1/U1', 'slack/T1/U2']) {
        expect(await budget.take(leader, noon)).toBe(true)
        expect(await budget.take(leader, noon)).toBe(true)
        expect(await budget.take(leader, noon)).toBe(false)
      }
    })

    it('ends for all when they together have had enough, and a refusal costs nobody anything', async () => {
      const budget = await open({ person: 2, total: 3 })
      for (const leader of ['a', 'a', 'a', 'b', 'b', 'c']) await budget.take(leader, noon)
      expect(await budget.take('d', noon)).toBe(false)
      expect(await budget.take(undefined, noon)).toBe(false)
    })

    it('counts somebody unknown among all, and on no account of their own', async () => {
      const budget = await open({ person: 1, total: 3 })
      for (let time = 0; time < 3; time++) expect(await budget.take(undefined, noon)).toBe(true)
      expect(await budget.take(undefined, noon)).toBe(false)
    })

    it('is whole again when the date changes in Norway', async () => {
      const budget = await open({ person: 1, total: 1 })
      const beforeMidnight = Date.parse('2026-11-21T22:59:00Z')
      expect(await budget.take('a', beforeMidnight)).toBe(true)
      expect(await budget.take('a', beforeMidnight + 30_000)).toBe(false)
      expect(await budget.take('a', beforeMidnight + 60_000)).toBe(true)
    })

    it('lets through no more when many ask at once', async () => {
      const budget = await open({ person: 3, total: 100 })
      const taken = await Promise.all(Array.from({ length: 10 }, () => budget.take('a', noon)))
      expect(taken.filter(Boolean)).toHaveLength(3)
    })

    it('may be nothing', async () => {
      const budget = await open({ person: 0, total: 10 })
      expect(await budget.take('a', noon)).toBe(false)
    })
  })
}
