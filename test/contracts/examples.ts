import { describe, expect, it } from 'vitest'
import type { Example, ExampleStore } from '../../src/onboarding/example.ts'

const example: Example = {
  id: 'e1',
  owner: 'anna',
  kind: 'example',
  title: 'Kor i alle kroker',
  text: 'Barnehagen og kulturskolen sang sammen.',
  language: 'nb',
  state: 'sent',
  day: '2026-11-30',
}

/** What every store of examples and arguments promises. */
export function examplesContract(name: string, open: () => Promise<ExampleStore>): void {
  describe(`examples in ${name}`, () => {
    it('wait with the oldest first, and are found by their state, their owner and their id', async () => {
      const store = await open()
      await store.keep({ ...example, id: 'e3', day: '2026-12-02' })
      await store.keep(example)
      await store.keep({ ...example, id: 'e2', owner: 'berit', kind: 'argument', state: 'returned' })
      expect((await store.all('sent')).map(({ id }) => id)).toEqual(['e1', 'e3'])
      expect((await store.of('berit')).map(({ id }) => id)).toEqual(['e2'])
      expect(await store.one('e1')).toEqual(example)
      expect(await store.one('e4')).toBeUndefined()
    })

    it('move on, and are kept once', async () => {
      const store = await open()
      await store.keep(example)
      await store.keep({ ...example, state: 'published' })
      expect(await store.all('sent')).toEqual([])
      expect(await store.all('published')).toEqual([{ ...example, state: 'published' }])
    })

    it('are gone with their owner, but for what was published, which is nobody’s from then on', async () => {
      const store = await open()
      await store.keep(example)
      await store.keep({ ...example, id: 'e2', state: 'returned' })
      await store.keep({ ...example, id: 'e3', state: 'published' })
      await store.keep({ ...example, id: 'e4', owner: 'berit' })
      await store.forget('anna')
      expect(await store.of('anna')).toEqual([])
      expect(await store.all('published')).toEqual([{ ...example, id: 'e3', state: 'published', owner: '' }])
      expect((await store.all('sent')).map(({ id }) => id)).toEqual(['e4'])
    })
  })
}
