import { describe, expect, it } from 'vitest'
import type { About } from '../../src/knowledge/document.ts'
import type { Indexable, PassageStore } from '../../src/knowledge/store.ts'

function aboutOf(path: string): About {
  return {
    path,
    title: 'Budsjett',
    status: 'current',
    year: 2026,
    language: 'nb',
    country: 'NO',
    audience: 'all',
    areas: ['økonomi'],
    aliases: [],
    sources: [{ title: 'Lederundersøkelsen', year: 2025 }],
  }
}

function document(path: string, ...texts: string[]): Indexable {
  const passages = texts.map((text, ordinal) => ({
    ordinal,
    headings: ['Økonomi'],
    ...(ordinal > 0 && { page: ordinal }),
    blocks: [{ kind: 'paragraph' as const, text }],
    text: `Økonomi\n${text}`,
  }))
  return { path, hash: texts.join(), about: aboutOf(path), passages }
}

async function publish(store: PassageStore, keep: string[], documents: Indexable[]): Promise<number> {
  const generation = await store.begin('/kunnskap', keep)
  await store.add(generation, documents)
  await store.publish(generation)
  return generation
}

/** What every store of passages promises, whatever it keeps its rows in. */
export function passageContract(name: string, open: () => Promise<PassageStore>): void {
  describe(`the passages in ${name}`, () => {
    it('are none before the first index', async () => {
      const store = await open()
      expect(await store.current()).toBeUndefined()
      expect(await store.documents()).toEqual([])
      expect(await store.passages()).toEqual([])
    })

    it('come back as they were written, by document and in reading order', async () => {
      const store = await open()
      const generation = await publish(
        store,
        [],
        [document('b.md', 'Rammen'), document('a.md', 'Ærlig', 'Øving')],
      )
      expect(await store.current()).toEqual({ generation, folder: '/kunnskap' })
      expect(await store.documents()).toEqual([
        { path: 'a.md', hash: 'Ærlig,Øving', passages: 2 },
        { path: 'b.md', hash: 'Rammen', passages: 1 },
      ])
      const passages = await store.passages()
      expect(passages.map(({ text }) => text)).toEqual([
        'Økonomi\nÆrlig',
        'Økonomi\nØving',
        'Økonomi\nRammen',
      ])
      expect(passages[1]).toEqual({
        id: expect.any(Number),
        about: aboutOf('a.md'),
        ordinal: 1,
        page: 1,
        headings: ['Økonomi'],
        blocks: [{ kind: 'paragraph', text: 'Øving' }],
        text: 'Økonomi\nØving',
      })
    })

    it('are those of the old index until the new one is whole', async () => {
      const store = await open()
      await publish(store, [], [document('a.md', 'Gammelt')])
      const next = await store.begin('/kunnskap', [])
      await store.add(next, [document('a.md', 'Nytt')])
      expect((await store.passages()).map(({ text }) => text)).toEqual(['Økonomi\nGammelt'])
      await store.publish(next)
      expect((await store.passages()).map(({ text }) => text)).toEqual(['Økonomi\nNytt'])
    })

    it('keep their ids as long as their document is unchanged, and no id is used twice', async () => {
      const store = await open()
      await publish(store, [], [document('a.md', 'Ett', 'To'), document('b.md', 'Tre')])
      const before = await store.passages()
      await publish(store, ['a.md'], [document('b.md', 'Fire')])
      const after = await store.passages()
      expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
      expect(before.map(({ id }) => id)).not.toContain(after[2]?.id)
    })

    it('leave the index with their document', async () => {
      const store = await open()
      await publish(store, [], [document('a.md', 'Ett'), document('b.md', 'To')])
      await publish(store, ['b.md'], [])
      expect(await store.documents()).toEqual([{ path: 'b.md', hash: 'To', passages: 1 }])
    })

    it('stay when what no generation holds is wiped', async () => {
      const store = await open()
      const many = Array.from({ length: 50 }, (_, at) => document(`gammelt-${at}.md`, 'Ett', 'To'))
      await publish(store, [], [document('a.md', 'Ett'), ...many])
      const before = await store.passages()
      const next = await store.begin('/kunnskap', ['a.md', 'gammelt-7.md'])
      await store.add(next, [document('b.md', 'Nytt')])
      await store.sweep()
      expect(await store.passages()).toEqual(before)
      await store.publish(next)
      await store.sweep()
      expect((await store.documents()).map(({ path }) => path)).toEqual(['a.md', 'b.md', 'gammelt-7.md'])
      expect(await store.passages()).toHaveLength(4)
    })

    it('are not mixed with what a process left half done when it died', async () => {
      const store = await open()
      await publish(store, [], [document('a.md', 'Gammelt')])
      const abandoned = await store.begin('/kunnskap', ['a.md'])
      await store.add(abandoned, [document('b.md', 'Halvferdig')])
      await publish(store, ['a.md'], [document('c.md', 'Nytt')])
      expect((await store.documents()).map(({ path }) => path)).toEqual(['a.md', 'c.md'])
      await expect(store.add(abandoned, [document('d.md', 'For sent')])).rejects.toMatchObject({
        code: 'INDEX_OVERTAKEN',
      })
      await expect(store.publish(abandoned)).rejects.toMatchObject({ code: 'INDEX_OVERTAKEN' })
    })
  })
}
