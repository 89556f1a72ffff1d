import { describe, expect, it } from 'vitest'
import { type FileStore, keptForMs } from '../../src/files/files.ts'

const now = Date.parse('2026-11-30T10:00:00+01:00')
const bytes = new TextEncoder().encode('æøå')
const file = { owner: 'member:m1', name: 'års plan.md', mediaType: 'text/markdown', bytes, alt: 'En plan' }

/** What every keeper of made files promises. */
export function filesContract(name: string, open: () => Promise<FileStore>): void {
  describe(`files in ${name}`, () => {
    it('are fetched by an address that cannot be guessed, for seven days', async () => {
      const files = await open()
      const one = await files.put(file, now)
      const other = await files.put(file, now)
      expect(one.id).toMatch(/^[\w-]{32}$/)
      expect(one.id).not.toBe(other.id)
      expect(one.link).toBe(`https://taktstokk.test/files/${one.id}/%C3%A5rs%20plan.md`)
      expect(await files.get(one.id, now + keptForMs - 1)).toEqual(file)
      expect(await files.get(one.id, now + keptForMs)).toBeUndefined()
      expect(await files.get('guessed', now)).toBeUndefined()
    })

    it('are gone when they have expired, and when their owner is forgotten', async () => {
      const files = await open()
      const one = await files.put(file, now)
      await files.put(file, now - keptForMs)
      expect(await files.sweep(now)).toBe(1)
      await files.forget('member:m2')
      expect(await files.get(one.id, now)).toBeDefined()
      await files.forget('member:m1')
      expect(await files.get(one.id, now)).toBeUndefined()
    })
  })
}
