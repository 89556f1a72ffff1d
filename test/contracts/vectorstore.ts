import { describe, expect, it } from 'vitest'
import type { VectorStore } from '../../src/knowledge/meaning/vectors.ts'

export interface Shelf {
  vectors: VectorStore
  /** Keeps so many passages of one document, in the place of those that it had, and gives their ids. */
  keep(passages: number): Promise<number[]>
}

const east = Float32Array.of(1, 0)
const north = Float32Array.of(0, 1)

/** What every store of vectors promises, whatever it keeps them in. */
export function vectorStoreContract(name: string, open: () => Promise<Shelf>): void {
  describe(`a store of vectors in ${name}`, () => {
    it('gives back each vector by its passage, of the model that was asked for', async () => {
      const { vectors, keep } = await open()
      const [first = 0, second = 0] = await keep(2)
      await vectors.save(
        'a',
        new Map([
          [first, east],
          [second, north],
        ]),
      )
      await vectors.save('b', new Map([[first, north]]))
      expect(await vectors.of('a')).toEqual(
        new Map([
          [first, east],
          [second, north],
        ]),
      )
      expect(await vectors.of('b')).toEqual(new Map([[first, north]]))
      expect(await vectors.of('c')).toEqual(new Map())
    })

    it('takes the newer of two vectors of a passage', async () => {
      const { vectors, keep } = await open()
      const [first = 0] = await keep(1)
      await vectors.save('a', new Map([[first, east]]))
      await vectors.save('a', new Map([[first, north]]))
      expect(await vectors.of('a')).toEqual(new Map([[first, north]]))
    })

    it('lets a vector go with its passage, and keeps none for a passage that is gone', async () => {
      const { vectors, keep } = await open()
      const [old = 0] = await keep(1)
      await vectors.save('a', new Map([[old, east]]))
      const [fresh = 0] = await keep(1)
      await vectors.save(
        'a',
        new Map([
          [old, east],
          [fresh, north],
        ]),
      )
      expect(await vectors.of('a')).toEqual(new Map([[fresh, north]]))
    })

    it('searches the vectors that were published last, and drops the others', async () => {
      const { vectors, keep } = await open()
      const [first = 0] = await keep(1)
      expect(await vectors.current()).toBeUndefined()
      await vectors.save('a', new Map([[first, east]]))
      await vectors.publish('a')
      await vectors.save('b', new Map([[first, north]]))
      expect(await vectors.current()).toBe('a')
      expect(await vectors.of('a')).toEqual(new Map([[first, east]]))
      await vectors.publish('b')
      expect(await vectors.current()).toBe('b')
      expect(await vectors.of('a')).toEqual(new Map())
    })
  })
}
