import { describe, expect, it } from 'vitest'
import type { SessionStore } from '../../src/people/sessions.ts'

const place = { channel: 'web', workspace: 'oidc', person: 'p1' } as const

/** What every store of sessions must do. */
export function sessionsContract(name: string, open: () => Promise<SessionStore>): void {
  describe(`sessions in ${name}`, () => tests(open))
}

function tests(open: () => Promise<SessionStore>): void {
  it('knows a browser until its session ends, and not at the moment itself', async () => {
    const sessions = await open()
    await sessions.begin('h1', { place, ends: 1_000 })
    expect(await sessions.at('h1', 999)).toEqual({ place, ends: 1_000 })
    expect(await sessions.at('h1', 1_000)).toBeUndefined()
    expect(await sessions.at('h2', 0)).toBeUndefined()
  })

  it('ends one session, or all of a person, and no other', async () => {
    const sessions = await open()
    for (const hash of ['h1', 'h2', 'h3']) await sessions.begin(hash, { place, ends: 1_000 })
    await sessions.begin('h4', { place: { ...place, person: 'p2' }, ends: 1_000 })
    await sessions.end('h1')
    expect(await sessions.at('h1', 0)).toBeUndefined()
    expect(await sessions.at('h2', 0)).toBeDefined()
    await sessions.endAll(place)
    expect(await Promise.all(['h2', 'h3'].map((hash) => sessions.at(hash, 0)))).toEqual([
      undefined,
      undefined,
    ])
    expect(await sessions.at('h4', 0)).toBeDefined()
  })

  it('drops what has ended, and says how many', async () => {
    const sessions = await open()
    await sessions.begin('old', { place, ends: 10 })
    await sessions.begin('new', { place, ends: 20 })
    expect(await sessions.sweep(20)).toBe(1)
    expect(await sessions.at('new', 0)).toBeDefined()
  })
}
