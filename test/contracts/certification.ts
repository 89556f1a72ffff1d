import { describe, expect, it } from 'vitest'
import type { InterestListStore } from '../../src/onboarding/certification.ts'

/** What every store of the interest list promises. */
export function interestListContract(name: string, open: () => Promise<InterestListStore>): void {
  describe(`the interest list in ${name}`, () => {
    it('has everybody once, since the first day', async () => {
      const list = await open()
      await list.put('berit', '2026-11-30')
      await list.put('anna', '2026-12-01')
      await list.put('berit', '2027-01-15')
      expect(await list.members()).toEqual(['anna', 'berit'])
      expect(await list.since('berit')).toBe('2026-11-30')
    })

    it('lets go of whoever wants to be off it, and of nobody else', async () => {
      const list = await open()
      await list.put('anna', '2026-11-30')
      await list.put('berit', '2026-11-30')
      await list.remove('anna')
      await list.remove('nobody')
      expect(await list.since('anna')).toBeUndefined()
      expect(await list.members()).toEqual(['berit'])
    })
  })
}
