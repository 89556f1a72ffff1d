import { describe, expect, it } from 'vitest'
import type { ShareableStore, ThreadStore, WorkspaceStore } from '../../src/jobs/workspaces.ts'

export interface WorkspaceStores {
  workspaces: WorkspaceStore
  threads: ThreadStore
  shareable: ShareableStore
}

const school = { channel: 'slack', id: 'T1' } as const
const thread = { channel: 'slack', workspace: 'T1', thread: 'C1:1.000001' } as const

/** What is promised of workspaces, threads and answers to share, whatever they are kept in. */
export function workspacesContract(name: string, open: () => Promise<WorkspaceStores>): void {
  describe(`workspaces in ${name}`, () => {
    it('knows the newest token of each, and none of the others', async () => {
      const { workspaces } = await open()
      await workspaces.installed(school, 'xoxb-old', 1)
      await workspaces.installed(school, 'xoxb-new', 2)
      await workspaces.installed({ ...school, id: 'T2' }, 'xoxb-two', 3)
      expect(await workspaces.tokenOf(school)).toBe('xoxb-new')
      expect(await workspaces.tokenOf({ ...school, id: 'T3' })).toBeUndefined()
      expect(await workspaces.count('slack')).toBe(2)
    })

    it('forgets the token where it was taken away, unless it was installed again since', async () => {
      const { workspaces } = await open()
      await workspaces.installed(school, 'xoxb', 10)
      await workspaces.removed(school, 9)
      expect(await workspaces.tokenOf(school)).toBe('xoxb')
      await workspaces.removed(school, 10)
      expect(await workspaces.tokenOf(school)).toBeUndefined()
    })

    it('follows a thread until it is over, for whoever called last', async () => {
      const { threads } = await open()
      await threads.follow(thread, 'U1', 100)
      await threads.follow(thread, 'U2', 200)
      expect(await threads.followedFor(thread, 199)).toBe('U2')
      expect(await threads.followedFor(thread, 200)).toBeUndefined()
      expect(await threads.followedFor({ ...thread, workspace: 'T2' }, 1)).toBeUndefined()
      await threads.sweep(200)
      expect(await threads.followedFor(thread, 1)).toBeUndefined()
    })

    it('keeps an answer as long as it may be shared', async () => {
      const { shareable } = await open()
      const card = { language: 'nb', headline: 'Svaret', body: [] } as const
      await shareable.keep('a', { ...card, body: [] }, 100)
      expect(await shareable.card('a', 99)).toEqual(card)
      expect(await shareable.card('a', 100)).toBeUndefined()
      expect(await shareable.card('b', 1)).toBeUndefined()
      await shareable.sweep(100)
      expect(await shareable.card('a', 1)).toBeUndefined()
    })
  })
}
