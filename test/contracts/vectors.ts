import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Space, UnusableVector, type VectorIndex } from '../../src/knowledge/meaning/vectors.ts'
import { temporaryFolder } from '../support/store.ts'

interface Kind {
  create(space: Space): VectorIndex
  open(file: string, space: Space): Promise<VectorIndex | undefined>
}

const space: Space = { model: 'of this test', dimension: 3 }
const east = Float32Array.of(1, 0, 0)
const northEast = Float32Array.of(1, 1, 0)
const north = Float32Array.of(0, 1, 0)
const up = Float32Array.of(0, 0, 1)

/** What every index of vectors promises, however it looks for them. */
export function vectorContract(name: string, { create, open }: Kind): void {
  const filled = () => {
    const index = create(space)
    index.add(7, east)
    index.add(8, northEast)
    index.add(9, up)
    return index
  }
  const idsNear = (vector: Float32Array, index: VectorIndex) => index.search(vector, 10).map(({ id }) => id)

  describe(`vectors kept by ${name}`, () => {
    it('are found nearest first, with the cosine as their likeness', () => {
      const near = filled().search(east, 2)
      expect(near.map(({ id }) => id)).toEqual([7, 8])
      expect(near[0]?.similarity).toBeCloseTo(1)
      expect(near[1]?.similarity).toBeCloseTo(Math.SQRT1_2)
    })

    it('are compared by direction, not by length', () => {
      const index = filled()
      index.add(10, Float32Array.of(0, 1000, 0))
      expect(index.search(north, 1)).toMatchObject([{ id: 10 }])
      expect(index.search(north, 1)[0]?.similarity).toBeCloseTo(1)
    })

    it('give no more than there are, and none for nothing', () => {
      expect(filled().search(east, 1000)).toHaveLength(3)
      expect(filled().search(east, 0)).toEqual([])
      expect(create(space).search(east, 5)).toEqual([])
    })

    it('are replaced when their passage is indexed again', () => {
      const index = filled()
      index.add(7, up)
      expect(index.size()).toBe(3)
      expect(index.search(east, 1)).toMatchObject([{ id: 8 }])
    })

    it('are not found once removed, are removed twice without a fault, and can come back', () => {
      const index = filled()
      for (const id of [7, 7, 12345]) index.remove(id)
      expect(index.size()).toBe(2)
      expect(idsNear(east, index)).not.toContain(7)
      index.add(7, east)
      expect(index.size()).toBe(3)
      expect(idsNear(east, index)[0]).toBe(7)
    })

    it('can all be removed', () => {
      const index = filled()
      for (const id of [7, 8, 9]) index.remove(id)
      expect(index.size()).toBe(0)
      expect(index.search(east, 5)).toEqual([])
    })

    it.each([
      ['without direction', Float32Array.of(0, 0, 0)],
      ['with a number that is none', Float32Array.of(1, Number.NaN, 0)],
      ['without end', Float32Array.of(Number.POSITIVE_INFINITY, 0, 0)],
      ['of another dimension', Float32Array.of(1, 0)],
    ])('are refused %s, to keep and to look for', (_, vector) => {
      const index = filled()
      expect(() => index.add(7, vector)).toThrow(UnusableVector)
      expect(() => index.search(vector, 1)).toThrow(UnusableVector)
      expect(idsNear(east, index)).toEqual([7, 8, 9])
    })

    it('are narrowed to what is allowed', () => {
      expect(filled().search(east, 2, (id) => id !== 7)).toMatchObject([{ id: 8 }, { id: 9 }])
      expect(filled().search(east, 2, () => false)).toEqual([])
    })

    it('survive a rule of what is allowed that fails: the fault reaches the asker', () => {
      const index = filled()
      const broken = () =>
        index.search(east, 2, () => {
          throw new Error('no such document')
        })
      expect(broken).toThrow('no such document')
      expect(idsNear(east, index)[0]).toBe(7)
    })

    it('grow past what was made room for', () => {
      const index = create(space)
      for (let id = 0; id < 3000; id++) index.add(id, Float32Array.of(Math.cos(id), Math.sin(id), 0.1))
      expect(index.size()).toBe(3000)
      expect(
        index.search(Float32Array.of(Math.cos(2999), Math.sin(2999), 0.1), 1)[0]?.similarity,
      ).toBeCloseTo(1)
    })

    it('are the same after they were saved and opened, what was removed and what was added since', async () => {
      const file = `${temporaryFolder()}/vectors`
      const index = filled()
      index.remove(8)
      await index.save(file)
      index.add(10, north)
      await index.save(file)
      const opened = await open(file, space)
      expect(opened?.size()).toBe(3)
      expect(opened && idsNear(east, opened)[0]).toBe(7)
      expect(opened && idsNear(east, opened)).not.toContain(8)
      opened?.add(8, northEast)
      expect(opened && idsNear(northEast, opened)[0]).toBe(8)
    })

    it('leave nothing beside them when they are saved', async () => {
      const folder = temporaryFolder()
      await filled().save(`${folder}/vectors`)
      expect(readdirSync(folder).sort()).toEqual(['vectors', 'vectors.json'])
    })

    it('say so when they cannot be saved', async () => {
      await expect(filled().save(`${temporaryFolder()}/no/such/folder/vectors`)).rejects.toThrow('ENOENT')
    })

    it('are missing, not broken, before the first were saved', async () => {
      expect(await open(`${temporaryFolder()}/vectors`, space)).toBeUndefined()
    })
  })
}
