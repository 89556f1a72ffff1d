import { describe, expect, it } from 'vitest'
import type { PostStore } from '../../src/competence/post.ts'
import type { SelfCheckStore } from '../../src/competence/self-check.ts'

/** What every store of self-checks must do. */
export function describeSelfChecks(open: () => Promise<SelfCheckStore>): void {
  describe('self-checks', () => {
    it('are kept by day, oldest first, and seen by their owner alone', async () => {
      const store = await open()
      await store.keep('anna', { day: '2026-11-21', values: { economy: 3 } })
      await store.keep('anna', { day: '2026-02-01', values: { economy: 2, collaboration: 5 } })
      await store.keep('bo', { day: '2026-02-01', values: { economy: 5 } })
      expect(await store.of('anna')).toEqual([
        { day: '2026-02-01', values: { economy: 2, collaboration: 5 } },
        { day: '2026-11-21', values: { economy: 3 } },
      ])
    })

    it('made anew on the same day take the place of the first, whole', async () => {
      const store = await open()
      await store.keep('anna', { day: '2026-11-21', values: { economy: 3, collaboration: 1 } })
      await store.keep('anna', { day: '2026-11-21', values: { economy: 4 } })
      expect(await store.of('anna')).toEqual([{ day: '2026-11-21', values: { economy: 4 } }])
    })

    it('are gone when their owner says so, and no one else’s with them', async () => {
      const store = await open()
      await store.keep('anna', { day: '2026-11-21', values: { economy: 3 } })
      await store.keep('bo', { day: '2026-11-21', values: { economy: 5 } })
      await store.forget('anna')
      expect(await store.of('anna')).toEqual([])
      expect(await store.of('bo')).toHaveLength(1)
    })
  })
}

/** What every store of the council's posts must do. */
export function describePosts(open: () => Promise<PostStore>): void {
  describe('the post after a round', () => {
    it('is begun once, however often the round is looked at', async () => {
      const store = await open()
      expect(await store.begin('2026-03', 1)).toBe(true)
      expect(await store.begin('2026-03', 2)).toBe(false)
      expect(await store.one('2026-03')).toEqual({ round: '2026-03', state: 'draft', doing: '' })
    })

    it('is settled by the first adviser; the second is told that it is done', async () => {
      const store = await open()
      await store.begin('2026-03', 1)
      const approved = { state: 'approved', doing: 'Vi lager en mal.', adviser: 'kari', at: 2 } as const
      expect(await store.settle('2026-03', approved)).toBe(true)
      expect(await store.settle('2026-03', { ...approved, state: 'dropped', adviser: 'ola' })).toBe(false)
      expect(await store.one('2026-03')).toMatchObject({ state: 'approved', doing: 'Vi lager en mal.' })
    })

    it('cannot be settled where there is none', async () => {
      const store = await open()
      const dropped = { state: 'dropped', doing: '', adviser: 'kari', at: 2 } as const
      expect(await store.settle('2026-03', dropped)).toBe(false)
      expect(await store.one('2026-03')).toBeUndefined()
    })
  })
}
