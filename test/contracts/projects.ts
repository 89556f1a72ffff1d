import { describe, expect, it } from 'vitest'
import type { Project, ProjectStore } from '../../src/onboarding/project.ts'

const project: Project = {
  id: 'p1',
  owner: 'anna',
  title: 'Band på mellomtrinnet',
  goal: '',
  phase: 'idea',
  next: 'Spørre rektor',
  changed: '2026-11-30',
}

/** What every store of projects promises. */
export function projectsContract(name: string, open: () => Promise<ProjectStore>): void {
  describe(`projects in ${name}`, () => {
    it('are kept and changed, the one changed last first', async () => {
      const store = await open()
      await store.keep(project)
      await store.keep({ ...project, id: 'p2', changed: '2026-12-01', ticket: 't1' })
      expect((await store.of('anna')).map(({ id }) => id)).toEqual(['p2', 'p1'])
      await store.keep({ ...project, phase: 'doing', changed: '2026-12-02' })
      expect((await store.of('anna'))[0]).toEqual({ ...project, phase: 'doing', changed: '2026-12-02' })
    })

    it('are nobody else’s, and are gone with their owner', async () => {
      const store = await open()
      await store.keep(project)
      await store.keep({ ...project, id: 'p2', owner: 'berit' })
      expect(await store.one('p1', 'berit')).toBeUndefined()
      await store.remove('p1', 'berit')
      expect(await store.one('p1', 'anna')).toEqual(project)
      await store.forget('anna')
      expect(await store.of('anna')).toEqual([])
      expect(await store.of('berit')).toHaveLength(1)
    })
  })
}
