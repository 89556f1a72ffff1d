import { describe, expect, it } from 'vitest'
import { persevere } from '../../src/knowledge/meaning/persevere.ts'

interface Trouble {
  /** How often the work fails before it is done. */
  faults: number
  /** The times at which it comes further, though it fails. */
  furtherAt?: number[]
  asksForMs?: number
  stopsAt?: number
}

/** The pauses between the tries, in seconds. */
async function pausesOf({ faults, furtherAt = [], asksForMs = 0, stopsAt }: Trouble): Promise<number[]> {
  const stopping = new AbortController()
  const pauses: number[] = []
  let [tried, done] = [0, 0]
  const work = async () => {
    tried += 1
    if (furtherAt.includes(tried)) done += 1
    if (tried === stopsAt) stopping.abort()
    if (tried <= faults) throw new Error('not yet')
  }
  await persevere(work, {
    signal: stopping.signal,
    progress: () => done,
    onFault: () => asksForMs,
    wait: async (ms) => {
      pauses.push(ms / 1_000)
    },
  })
  return pauses
}

describe('work that fails is tried again', () => {
  it('after pauses that double, up to an hour', async () => {
    expect(await pausesOf({ faults: 0 })).toEqual([])
    expect(await pausesOf({ faults: 4 })).toEqual([1, 2, 4, 8])
    expect((await pausesOf({ faults: 20 })).at(-1)).toBe(3_600)
  })

  it('soon again when it came further meanwhile', async () => {
    expect(await pausesOf({ faults: 5, furtherAt: [4] })).toEqual([1, 2, 4, 1, 2])
  })

  it('no sooner than the server asks for, and within the hour all the same', async () => {
    expect(await pausesOf({ faults: 3, asksForMs: 3_000 })).toEqual([3, 3, 4])
    expect(await pausesOf({ faults: 1, asksForMs: 1e12 })).toEqual([3_600])
  })

  it('no more once it is stopped', async () => {
    expect(await pausesOf({ faults: 9, stopsAt: 3 })).toEqual([1, 2])
  })
})
