import { describe, expect, it } from 'vitest'
import type { FellowshipStore } from '../../src/onboarding/fellowship.ts'
import type { Pair } from '../../src/onboarding/mentor.ts'

const wish = { member: 'anna', wantsMentor: true, capacity: 0, themes: ['economy'] }
const pair: Pair = {
  id: 'p1',
  mentor: 'berit',
  mentee: 'anna',
  reasons: ['same-size'],
  state: 'confirmed',
  yes: {},
}

/** What every store of mentors and peers promises. */
export function fellowshipContract(name: string, open: () => Promise<FellowshipStore>): void {
  describe(`company for leaders in ${name}`, () => {
    it('keeps a wish until it is changed, and none that wants nothing', async () => {
      const store = await open()
      await store.want(wish)
      await store.want({ ...wish, themes: [] })
      expect(await store.wishes()).toEqual([{ ...wish, themes: [] }])
      await store.want({ ...wish, wantsMentor: false })
      expect(await store.wish('anna')).toBeUndefined()
    })

    it('keeps a pair through all that comes of it', async () => {
      const store = await open()
      await store.keep(pair)
      await store.keep({ ...pair, state: 'introduced', introduced: '2026-11-30' })
      expect(await store.pair('p1')).toMatchObject({ state: 'introduced', introduced: '2026-11-30' })
      expect(await store.pairs()).toHaveLength(1)
      expect(await store.pair('p2')).toBeUndefined()
    })

    it('forgets a member everywhere, and tells which pairs were under way', async () => {
      const store = await open()
      await store.want(wish)
      await store.keep(pair)
      await store.keep({ ...pair, id: 'p2', mentor: 'dina', state: 'ended' })
      await store.keepGroup({ id: 'g1', size: 'small', members: ['anna', 'berit', 'cecilie'] })
      expect(await store.forget('anna')).toEqual([pair])
      expect(await store.wish('anna')).toBeUndefined()
      expect(await store.pairs()).toEqual([])
      expect(await store.groups()).toEqual([{ id: 'g1', size: 'small', members: ['berit', 'cecilie'] }])
    })

    it('remembers the month of the last agenda of a group', async () => {
      const store = await open()
      await store.sentAgenda('g1', '2026-11')
      await store.sentAgenda('g1', '2026-12')
      await store.sentAgenda('g2', '2026-11')
      expect([...(await store.agendas())].toSorted()).toEqual([
        ['g1', '2026-12'],
        ['g2', '2026-11'],
      ])
    })
  })
}
