import { expect, it } from 'vitest'
import type { SourceStore, TextDraft } from '../../src/nudges/sources/store.ts'

const address = 'https://kilde.example/feed'
const now = 1_800_000_000_000

/** What every store of sources does. */
export function keepsSources(open: () => Promise<SourceStore>): void {
  it('lets one process look at a source, when it is due', async () => {
    const store = await open()
    const both = await Promise.all([
      store.beginLook(address, now, now + 60_000),
      store.beginLook(address, now, now + 60_000),
    ])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await store.beginLook(address, now + 59_999, now + 120_000)).toBe(false)
    expect(await store.beginLook(address, now + 60_000, now + 120_000)).toBe(true)
  })

  it('remembers how the last look ended, also over the next one', async () => {
    const store = await open()
    const failed = { address, due: now + 1_000, seen: now - 5, failingSince: now, fault: 'too-slow' }
    await store.endLook(failed)
    expect(await store.looks()).toEqual([failed])
    await store.beginLook(address, now + 1_000, now + 9_000)
    expect(await store.looks()).toEqual([{ ...failed, due: now + 9_000 }])
    await store.endLook({ address, due: now + 5_000, seen: now })
    expect(await store.looks()).toEqual([{ address, due: now + 5_000, seen: now }])
  })

  it('keeps one mark of an address: the last', async () => {
    const store = await open()
    expect(await store.sourceMark(address)).toBeUndefined()
    await store.markSource(address, 'one', now)
    await store.markSource(address, 'two', now)
    expect(await store.sourceMark(address)).toBe('two')
  })

  it('keeps each text once, as it was last, the oldest first', async () => {
    const store = await open()
    const text: TextDraft = {
      id: 'one',
      from: address,
      address: 'https://kilde.example/nytt',
      title: 'Nytt <b>tilskudd</b>',
      text: 'Søk nå.\n«Hermed»',
      state: 'draft',
      at: now,
      said: 'a hash',
    }
    await store.keepText({ ...text, at: now + 2 })
    await store.keepText({ ...text, id: 'two', at: now + 1 })
    await store.keepText({ ...text, state: 'confirmed', at: now + 3 })
    expect((await store.textDrafts()).map(({ id, state }) => [id, state])).toEqual([
      ['two', 'draft'],
      ['one', 'confirmed'],
    ])
    expect(await store.textDraft('one')).toEqual({ ...text, state: 'confirmed', at: now + 3 })
    expect(await store.textDraft('three')).toBeUndefined()
  })
}
