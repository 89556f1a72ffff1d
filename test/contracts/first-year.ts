import { describe, expect, it } from 'vitest'
import type { FirstYearStore } from '../../src/onboarding/store.ts'

/** What every store of the first year promises. */
export function firstYearContract(name: string, open: () => Promise<FirstYearStore>): void {
  describe(`the first year of leaders in ${name}`, () => {
    it('keeps what a leader has marked, and nothing of it for the next leader', async () => {
      const store = await open()
      await store.mark('anna', 'manager', { mark: 'done', on: '2026-08-03' })
      await store.mark('anna', 'access', { mark: 'later', on: '2026-08-03' })
      expect(await store.marks('anna')).toEqual(
        new Map([
          ['access', 'later'],
          ['manager', 'done'],
        ]),
      )
      expect(await store.marks('berit')).toEqual(new Map())
    })

    it('lets a leader change a mark, and take it away again', async () => {
      const store = await open()
      await store.mark('anna', 'manager', { mark: 'later', on: '2026-08-03' })
      await store.mark('anna', 'manager', { mark: 'not-relevant', on: '2026-08-04' })
      expect(await store.marks('anna')).toEqual(new Map([['manager', 'not-relevant']]))
      await store.mark('anna', 'manager', { mark: undefined, on: '2026-08-05' })
      expect(await store.marks('anna')).toEqual(new Map())
    })

    it('remembers what was offered, also when it was marked before, and loses no mark over it', async () => {
      const store = await open()
      await store.mark('anna', 'manager', { mark: 'done', on: '2026-08-03' })
      await store.offer('anna', ['manager', 'access'], '2026-08-04')
      await store.offer('anna', ['access', 'reading'], '2026-08-05')
      expect((await store.known('anna')).offered).toEqual(new Set(['manager', 'access', 'reading']))
      expect(await store.marks('anna')).toEqual(new Map([['manager', 'done']]))
    })

    it('keeps the start date of a newcomer without an invitation for some weeks, with all that was ticked', async () => {
      const store = await open()
      await store.tell('web:1', { startDate: '2026-08-03' }, '2026-08-03')
      await store.tell('web:2', {}, '2026-09-01')
      await store.mark('web:1', 'manager', { mark: 'done', on: '2026-08-03' })
      expect(await store.newcomer('web:1')).toEqual({ startDate: '2026-08-03' })
      expect(await store.sweep('2026-08-20')).toBe(1)
      expect(await store.newcomer('web:1')).toEqual({})
      expect(await store.marks('web:1')).toEqual(new Map())
      expect(await store.newcomer('web:2')).toEqual({})
      expect(await store.sweep('2026-09-02')).toBe(1)
    })

    it('forgets a leader whole', async () => {
      const store = await open()
      await store.mark('anna', 'manager', { mark: 'done', on: '2026-08-03' })
      await store.offer('anna', ['access'], '2026-08-03')
      await store.mark('berit', 'manager', { mark: 'done', on: '2026-08-03' })
      await store.forget('anna')
      expect(await store.marks('anna')).toEqual(new Map())
      expect((await store.known('anna')).offered).toEqual(new Set())
      expect(await store.marks('berit')).toEqual(new Map([['manager', 'done']]))
    })
  })
}
