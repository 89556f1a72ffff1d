import { describe, expect, it } from 'vitest'
import type { Closed, PulseStore } from '../../src/pulse/store.ts'
import { pulseOf, single } from '../support/pulses.ts'

const round = { id: 'r1', pulse: pulseOf(single), audience: 'all', opens: 1_000, closes: 2_000 }
const body = (text: string) => new TextEncoder().encode(text)
const kari = { member: 'kari', region: 'Agder' }
const release: Closed = { release: { round: 'r1', answers: 0, released: [], withheld: [] }, texts: [] }

/** What every store of pulses promises, whatever it keeps its rows in. */
export function pulsesContract(name: string, open: () => Promise<PulseStore>): void {
  describe(`pulses in ${name}`, () => {
    const opened = async () => {
      const store = await open()
      await store.open(round, ['kari', 'ola'])
      return store
    }

    it('open a round once, with those who are asked', async () => {
      const store = await opened()
      expect(await store.open(round, ['eva'])).toBe(false)
      expect(await store.round('r1')).toEqual({ ...round, state: 'open', lost: 0 })
      expect(await store.asked('r1')).toEqual([
        { member: 'kari', reminded: false },
        { member: 'ola', reminded: false },
      ])
    })

    it('ask a new leader once on each day in the job, also in the round of another half-year', async () => {
      const store = await opened()
      const next = { ...round, id: 'r2' }
      await store.open(next, [])
      expect(await store.askOn(round, { member: 'eva', day: 30 })).toBe(true)
      expect(await store.askOn(round, { member: 'eva', day: 30 })).toBe(false)
      expect(await store.askOn(next, { member: 'eva', day: 30 })).toBe(false)
      expect(await store.askOn(next, { member: 'eva', day: 90 })).toBe(true)
      expect((await store.asked('r1')).map(({ member }) => member)).toEqual(['eva', 'kari', 'ola'])
      expect((await store.asked('r2')).map(({ member }) => member)).toEqual(['eva'])
      expect(await store.occasions(round.pulse.id)).toEqual([
        { member: 'eva', day: 30 },
        { member: 'eva', day: 90 },
      ])
      await store.forget('eva')
      expect(await store.occasions(round.pulse.id)).toEqual([])
    })

    it('remember who was reminded', async () => {
      const store = await opened()
      await store.reminded('r1', ['ola'])
      expect((await store.asked('r1')).filter(({ reminded }) => reminded)).toEqual([
        { member: 'ola', reminded: true },
      ])
    })

    it('keep one answer a pseudonym, and one receipt a person', async () => {
      const store = await opened()
      const at = { round: 'r1', member: 'kari', pseudonym: 'p' }
      expect(await store.change(at, () => ({ body: body('first'), receipt: kari }))).toBe(true)
      expect(
        await store.change(at, (kept) => ({
          body: body(`${new TextDecoder().decode(kept)}, second`),
          receipt: kari,
        })),
      ).toBe(true)
      expect((await store.answers('r1')).map((one) => new TextDecoder().decode(one))).toEqual([
        'first, second',
      ])
      expect(await store.participants('r1')).toEqual([kari])
    })

    it('take the receipt away with an answer that is withdrawn', async () => {
      const store = await opened()
      const at = { round: 'r1', member: 'kari', pseudonym: 'p' }
      await store.change(at, () => ({ body: body('first'), receipt: kari }))
      await store.change(at, () => ({ body: body('withdrawn'), receipt: null }))
      expect(await store.participants('r1')).toEqual([])
    })

    it('take nothing more in once a round is closed, and keep none of its answers', async () => {
      const store = await opened()
      const at = { round: 'r1', member: 'kari', pseudonym: 'p' }
      await store.change(at, () => ({ body: body('first'), receipt: kari }))
      expect(await store.close('r1', release)).toBe(true)
      expect(await store.close('r1', { ...release, texts: [{ question: 'q', text: 'another' }] })).toBe(false)
      expect(await store.closed('r1')).toEqual(release)
      expect(await store.answers('r1')).toEqual([])
      expect(await store.change(at, () => ({ body: body('late'), receipt: kari }))).toBe(false)
      expect(await store.participants('r1')).toEqual([kari])
    })

    it('count what was lost with a key', async () => {
      const store = await opened()
      await store.change({ round: 'r1', member: 'kari', pseudonym: 'p' }, () => ({
        body: body('x'),
        receipt: kari,
      }))
      await store.lose('r1', 1)
      expect(await store.round('r1')).toMatchObject({ lost: 1, state: 'open' })
      expect(await store.participants('r1')).toEqual([])
    })

    it('forget a person', async () => {
      const store = await opened()
      await store.change({ round: 'r1', member: 'kari', pseudonym: 'p' }, () => ({
        body: body('x'),
        receipt: kari,
      }))
      await store.forget('kari')
      expect(await store.participants('r1')).toEqual([])
      expect((await store.asked('r1')).map(({ member }) => member)).toEqual(['ola'])
    })
  })
}
