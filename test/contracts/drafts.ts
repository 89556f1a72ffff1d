import { expect, it } from 'vitest'
import type { Draft, DraftStore } from '../../src/briefs/drafts.ts'

/** What every store of drafts does. */
export function keepsDrafts(open: () => Promise<DraftStore>): void {
  const draft: Draft = { member: 'm1', kind: 'budget', values: { municipality: ['Vik'] }, at: 1_000 }

  it('keeps one draft a member and kind: the last', async () => {
    const drafts = await open()
    await drafts.keep(draft)
    await drafts.keep({ ...draft, values: { municipality: ['Nes'] }, at: 2_000 })
    await drafts.keep({ ...draft, kind: 'briefing', at: 3_000 })
    await drafts.keep({ ...draft, member: 'm2' })
    expect((await drafts.of('m1')).map(({ kind, values }) => [kind, values.municipality])).toEqual([
      ['briefing', ['Vik']],
      ['budget', ['Nes']],
    ])
  })

  it('forgets one member’s drafts and nobody else’s', async () => {
    const drafts = await open()
    await drafts.keep(draft)
    await drafts.keep({ ...draft, member: 'm2' })
    await drafts.forget('m1')
    expect(await drafts.of('m1')).toEqual([])
    expect(await drafts.of('m2')).toHaveLength(1)
  })

  it('removes those that were last changed long ago', async () => {
    const drafts = await open()
    await drafts.keep(draft)
    await drafts.keep({ ...draft, kind: 'briefing', at: 5_000 })
    expect(await drafts.sweep(2_000)).toBe(1)
    expect((await drafts.of('m1')).map(({ kind }) => kind)).toEqual(['briefing'])
  })
}
