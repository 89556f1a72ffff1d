import { describe, expect, it } from 'vitest'
import type { Allowance } from '../../src/desk/allowance.ts'

const ten = Date.parse('2026-11-21T10:00:00+01:00')
const minute = 60_000

/** What every count of questions promises. */
export function allowanceContract(name: string, open: (perHour: number) => Promise<Allowance>): void {
  describe(`the questions of an hour in ${name}`, () => {
    it('are so many for each leader, who is then told when to come back', async () => {
      const allowance = await open(2)
      for (const leader of ['member:1', 'member:2']) {
        expect(await allowance.take(leader, ten + minute)).toBeUndefined()
        expect(await allowance.take(leader, ten + 2 * minute)).toBeUndefined()
        expect(await allowance.take(leader, ten + 59 * minute)).toBe(ten + 60 * minute)
      }
    })

    it('are none again when the hour is over', async () => {
      const allowance = await open(1)
      expect(await allowance.take('member:1', ten)).toBeUndefined()
      expect(await allowance.take('member:1', ten + 1)).toBe(ten + 60 * minute)
      expect(await allowance.take('member:1', ten + 60 * minute)).toBeUndefined()
    })

    it('are no more when many are asked at once', async () => {
      const allowance = await open(3)
      const taken = await Promise.all(Array.from({ length: 10 }, () => allowance.take('member:1', ten)))
      expect(taken.filter((again) => again === undefined)).toHaveLength(3)
    })
  })
}
