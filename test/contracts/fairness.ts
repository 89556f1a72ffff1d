import { describe, expect, it } from 'vitest'
import type { FairnessReport, FairnessStore } from '../../src/assistant/fairness.ts'

const release = { round: '2026-11', answers: 2, released: [], withheld: [] }
const november: FairnessReport = {
  month: '2026-11',
  release,
  participants: [{ member: 'anna', size: 'small' }, { member: 'berit' }],
}

/** What every store of monthly reports promises. */
export function fairnessContract(name: string, open: () => Promise<FairnessStore>): void {
  describe(`reports of who waits in ${name}`, () => {
    it('are kept by month, the oldest first, with who was counted', async () => {
      const store = await open()
      await store.keep({ ...november, month: '2026-12', participants: [] })
      await store.keep(november)
      expect((await store.reports()).map(({ month }) => month)).toEqual(['2026-11', '2026-12'])
      expect((await store.reports())[0]).toEqual(november)
    })

    it('lose whoever is erased, and nothing of what was shown', async () => {
      const store = await open()
      await store.keep(november)
      await store.forget('anna')
      expect(await store.reports()).toEqual([{ ...november, participants: [{ member: 'berit' }] }])
    })
  })
}
